import {
  changeStaffRole,
  endStaffSessions,
  listStaff,
  listStaffSessions,
  readOwnStaff,
  removeSecondFactor,
  type StaffRole,
  setStaffPhone,
} from "@chophien/contract/staff/team"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callRoute } from "./kit/call-route"
import { useTexts } from "./kit/texts"

export const staff_page_size = 50
const key = ["chophien", "staff"] as const

/** Who is signed in. While a second factor is owed it is asked again, as core's screen sets it up. */
export function useOwnStaff() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "me"],
    queryFn: () => callRoute(readOwnStaff, { language }),
    refetchInterval: ({ state }) => (state.data?.must_set_up_second_factor ? 3000 : false),
  })
}

/** A page of the staff. */
export function useStaff(offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "list", offset],
    queryFn: () => callRoute(listStaff, { query: { limit: staff_page_size, offset }, language }),
    placeholderData: keepPreviousData,
  })
}

/** The sign-ins of a person. */
export function useSessions(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "sessions", id],
    queryFn: () => callRoute(listStaffSessions, { params: { id }, language }),
  })
}

function useAct<Input>(act: (input: Input, language: "vi" | "en") => Promise<unknown>) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => act(input, language),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Gives a person another role. */
export const useChangeRole = () =>
  useAct(({ id, role }: { id: string; role: StaffRole }, language) =>
    callRoute(changeStaffRole, { params: { id }, body: { role }, language })
  )

/** Says where sellers call a person. */
export const useSetPhone = () =>
  useAct(({ id, phone }: { id: string; phone: string | null }, language) =>
    callRoute(setStaffPhone, { params: { id }, body: { phone }, language })
  )

/** Ends one sign-in of a person, or all. */
export const useEndSessions = () =>
  useAct(({ id, session_id }: { id: string; session_id?: string }, language) =>
    callRoute(endStaffSessions, { params: { id }, body: { ...(session_id ? { session_id } : {}) }, language })
  )

/** Takes away the second factor of who lost it. */
export const useRemoveSecondFactor = () =>
  useAct((id: string, language) => callRoute(removeSecondFactor, { params: { id }, body: {}, language }))
