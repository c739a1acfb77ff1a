import type { CalledQuestion } from "@chophien/contract/staff/questions"
import { ActDrawer, formatMoment, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Checkbox, Label, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { useClosing, useOpening } from "../questions"

function CloseDrawer({ question, onClose }: { question: CalledQuestion; onClose: () => void }) {
  const { t } = useTexts()
  const closing = useClosing(question.id)
  const [text, setText] = useState("")
  const [hide, setHide] = useState(false)
  const [tried, setTried] = useState(false)
  const act = (): void => {
    setTried(true)
    if (!text.trim()) return
    closing.mutate(
      { text: text.trim(), hide },
      {
        onSuccess: () => {
          toast.success(t("called_questions.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("called_questions.close_title")}
      action={t("called_questions.close")}
      variant="primary"
      isBusy={closing.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("called_questions.close_hint")}
      </Text>
      <TextField
        long
        label={t("called_questions.text")}
        problem={tried && !text.trim() ? t("called_questions.need_text") : undefined}
        value={text}
        onChange={setText}
        max={1000}
      />
      {question.kind === "product" && (
        <div className="flex items-center gap-2">
          <Checkbox id="hide" checked={hide} onCheckedChange={(checked) => setHide(checked === true)} />
          <Label htmlFor="hide">{t("called_questions.hide")}</Label>
        </div>
      )}
    </ActDrawer>
  )
}

/** One question into which staff were called; what was written is read by a press, which is logged. */
export function CalledQuestionRow({ question }: { question: CalledQuestion }) {
  const { t } = useTexts()
  const opening = useOpening(question.id)
  const [closing, setClosing] = useState(false)
  const read = opening.data
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words">
          {question.product_title ?? t("called_questions.order")},{" "}
          <Link to={`/sellers/${question.seller.id}`} className="underline">
            {question.seller.name}
          </Link>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`called_questions.by.${question.called_by}`)}{" "}
          {t("called_questions.since", {
            time: formatMoment(question.called_at),
            count: question.messages,
          })}
          {question.order_id && (
            <>
              {" · "}
              <Link to={`/orders/${question.order_id}`} className="underline">
                {t("called_questions.see_order")}
              </Link>
            </>
          )}
        </Text>
        <Text className="whitespace-pre-line break-words">“{question.call_text}”</Text>
      </div>
      {read && (
        <>
          {read.older && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("called_questions.more")}
            </Text>
          )}
          <ol className="flex flex-col gap-y-2">
            {read.messages.map((message) => (
              <li key={message.id} className="bg-ui-bg-subtle rounded-md p-3">
                <Text size="small" weight="plus">
                  {t(`called_questions.authors.${message.author}`)}, {formatMoment(message.at)}
                </Text>
                <Text size="small" className="whitespace-pre-line break-words">
                  {message.text}
                </Text>
                {message.photos.map((photo, index) => (
                  <a key={photo.url} href={photo.url} target="_blank" rel="noreferrer">
                    <img
                      src={photo.webp[0]?.url ?? photo.url}
                      alt={t("called_questions.photo", { nth: index + 1 })}
                      className="h-24 w-24 rounded-md object-cover"
                      loading="lazy"
                    />
                  </a>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          isLoading={opening.isPending}
          onClick={() => opening.mutate(undefined, { onError: (error) => toast.error(reasonOf(error, t)) })}
        >
          {t("called_questions.open")}
        </Button>
        <Button size="small" variant="primary" onClick={() => setClosing(true)}>
          {t("called_questions.close")}
        </Button>
      </div>
      {closing && <CloseDrawer question={question} onClose={() => setClosing(false)} />}
    </li>
  )
}
