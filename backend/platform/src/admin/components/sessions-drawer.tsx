import type { Colleague, StaffSession } from "@chophien/contract/staff/team"
import { Badge, Button, Drawer, Text, toast, usePrompt } from "@medusajs/ui"
import { Failed, Nothing, reasonOf, Waiting } from "../kit/feedback"
import { formatMoment } from "../kit/format"
import { useTexts } from "../kit/texts"
import { useEndSessions, useRemoveSecondFactor, useSessions } from "../team"

function SessionRow({ session, onEnd }: { session: StaffSession; onEnd: (() => void) | undefined }) {
  const { t } = useTexts()
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <Text size="small" weight="plus">
          {formatMoment(session.created_at)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle break-words">
          {session.ip ?? t("common.none")}, {session.user_agent ?? t("common.none")}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {session.ended_at
            ? t("staff.ended_at", { time: formatMoment(session.ended_at) })
            : t("staff.seen_at", { time: formatMoment(session.last_seen_at) })}
        </Text>
      </div>
      {session.is_this && (
        <Badge size="2xsmall" color="blue">
          {t("staff.this_session")}
        </Badge>
      )}
      {!session.ended_at && onEnd && (
        <Button size="small" variant="secondary" onClick={onEnd}>
          {t("staff.end")}
        </Button>
      )}
    </li>
  )
}

/** The sign-ins of a person, with a way to end them, and to take away a second factor that was lost. */
export function SessionsDrawer({
  colleague,
  canAct,
  onClose,
}: {
  colleague: Colleague
  canAct: boolean
  onClose: () => void
}) {
  const { t } = useTexts()
  const confirm = usePrompt()
  const { data, error, refetch } = useSessions(colleague.id)
  const end = useEndSessions()
  const remove = useRemoveSecondFactor()
  const after = {
    onSuccess: () => toast.success(t("staff.done")),
    onError: (failure: unknown) => toast.error(reasonOf(failure, t)),
  }
  const ask = async (description: string, act: () => void): Promise<void> => {
    const words = { confirmText: t("staff.yes"), cancelText: t("common.cancel") }
    if (await confirm({ title: colleague.name, description, ...words })) act()
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("staff.sessions_of", { name: colleague.name })}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          {error && <Failed error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Waiting rows={3} />}
          {data && !data.sessions.length && (
            <Nothing title={t("staff.no_sessions")} hint={t("staff.no_sessions_hint")} />
          )}
          <ul className="divide-y">
            {data?.sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                onEnd={
                  canAct ? () => end.mutate({ id: colleague.id, session_id: session.id }, after) : undefined
                }
              />
            ))}
          </ul>
        </Drawer.Body>
        {canAct && (
          <Drawer.Footer className="flex-wrap">
            {colleague.has_second_factor && (
              <Button
                size="small"
                variant="secondary"
                onClick={() =>
                  void ask(t("staff.remove_factor_hint"), () => remove.mutate(colleague.id, after))
                }
              >
                {t("staff.remove_factor")}
              </Button>
            )}
            <Button
              size="small"
              variant="danger"
              disabled={!colleague.open_sessions}
              onClick={() => void ask(t("staff.end_all_hint"), () => end.mutate({ id: colleague.id }, after))}
            >
              {t("staff.end_all")}
            </Button>
          </Drawer.Footer>
        )}
      </Drawer.Content>
    </Drawer>
  )
}
