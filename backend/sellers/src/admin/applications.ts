import type { AddressParts, Body, Query, Route } from "@chophien/contract"
import {
  decideApplications,
  listApplications,
  openIdentityNumber,
  readStaffApplication,
  startFieldApplication,
} from "@chophien/contract/staff/applications"
import {
  listUnidentified,
  openPaper,
  readDossier,
  readPaper,
  uploadStaffPapers,
} from "@chophien/contract/staff/dossiers"
import { addRequirement, changeRequirement, listRequirements } from "@chophien/contract/staff/requirements"
import { AskError, callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const all = ["chophien", "onboarding"] as const
const sellers = ["chophien", "sellers"] as const
export const application_page_size = 20

/** What the board of applications is narrowed and sorted by. */
export type ApplicationQuery = Omit<Query<typeof listApplications>, "limit" | "offset"> & { offset: number }

/** One page of the applications. */
export function useApplications(filters: ApplicationQuery) {
  const { language } = useTexts()
  const query = { ...filters, limit: application_page_size }
  return useQuery({
    queryKey: [...all, "list", query, language],
    queryFn: () => callRoute(listApplications, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** One application with all that is held about it. */
export function useApplication(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "one", id, language],
    queryFn: () => callRoute(readStaffApplication, { params: { id }, language }),
  })
}

/** Checklist, papers, identifications and visits of a seller. */
export function useDossier(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "dossier", id, language],
    queryFn: () => callRoute(readDossier, { params: { id }, language }),
  })
}

/** An act on an application or a dossier; every screen of them reads again after it. */
export function useOnboardingAct<R extends Route>(route: R, address: AddressParts<R>) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<R>) => callRoute(route, Object.assign({ body, language }, address)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: all })
      await client.invalidateQueries({ queryKey: sellers })
    },
  })
}

/** The whole identity number of an application; each look is logged. */
export function useIdentityNumber(id: string) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: () => callRoute(openIdentityNumber, { params: { id }, body: {}, language }),
  })
}

/** Begins an application with a producer. */
export function useStartApplication() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: (body: Body<typeof startFieldApplication>) =>
      callRoute(startFieldApplication, { body, language }),
  })
}

/** Approves several applications, or gives them to an officer. */
export function useDecideApplications() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof decideApplications>) => callRoute(decideApplications, { body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  })
}

/** Sends photos of a paper or a visit; answers their ids. */
export function useUploadPapers(id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ requirement, files }: { requirement: string; files: File[] }): Promise<string[]> => {
      const form = new FormData()
      for (const file of files) form.append(uploadStaffPapers.upload.field, file)
      const answer = await fetch(`/admin/dossiers/${id}/papers/${encodeURIComponent(requirement)}`, {
        method: "POST",
        credentials: "include",
        headers: { accept: "application/json", "accept-language": language },
        body: form,
      }).catch(() => {
        throw new AskError(0, undefined, "no_network")
      })
      const json: unknown = await answer.json().catch(() => undefined)
      const read = uploadStaffPapers.answer.safeParse(json)
      if (answer.ok && read.success) return read.data.ids
      const message =
        typeof json === "object" && json !== null && "message" in json ? String(json.message) : undefined
      throw new AskError(answer.status, message, "unexpected")
    },
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  })
}

/** Opens a photo of a paper and answers an address that shows it in this window alone. */
export function useOpenPaper() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (id: string): Promise<string> => {
      const link = await callRoute(openPaper, { params: { id }, body: {}, language })
      const photo = await callRoute(readPaper, { params: { id }, query: link, language })
      const bytes = Uint8Array.from(atob(photo.content), (letter) => letter.charCodeAt(0))
      return URL.createObjectURL(new Blob([bytes], { type: photo.content_type }))
    },
  })
}

/** What selling asks of sellers. */
export function useRequirements() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "requirements"],
    queryFn: () => callRoute(listRequirements, { language }),
  })
}

/** Adds a requirement, or changes the one of a code. */
export function useSaveRequirement(code: string | null) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: Body<typeof addRequirement>) => {
      const { code: added, ...facts } = body
      if (code === null) await callRoute(addRequirement, { body: { code: added, ...facts }, language })
      else await callRoute(changeRequirement, { params: { code }, body: facts, language })
    },
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  })
}

/** Sellers that are not identified, the most pressing first. */
export function useUnidentified(offset: number) {
  const { language } = useTexts()
  const query = { offset, limit: application_page_size }
  return useQuery({
    queryKey: [...all, "identity", offset, language],
    queryFn: () => callRoute(listUnidentified, { query, language }),
    placeholderData: keepPreviousData,
  })
}
