import type { Dossier, Paper } from "@chophien/contract/wire/application"
import { formatDay, formatMoment, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Button, Container, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useOpenPaper, useUploadPapers } from "../applications"
import { PhotoInput } from "./photo-input"

/** The photo of a paper, large; its address in this window ends with it. */
function PaperViewer({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useTexts()
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content aria-describedby={undefined}>
        <FocusModal.Header>
          <FocusModal.Title>{t("dossier.viewer")}</FocusModal.Title>
        </FocusModal.Header>
        <FocusModal.Body className="flex justify-center overflow-auto p-4">
          <img src={url} alt={t("dossier.viewer")} className="h-auto max-w-full self-start" />
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}

/** A button that opens a photo of a paper; each look is logged. */
export function OpenPaper({ id, label }: { id: string; label: string }) {
  const { t } = useTexts()
  const open = useOpenPaper()
  const [url, setUrl] = useState<string | null>(null)
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={label}
        isLoading={open.isPending}
        onClick={() =>
          open.mutate(id, { onSuccess: setUrl, onError: (error) => toast.error(reasonOf(error, t)) })
        }
      >
        {t("dossier.open")}
      </Button>
      {url && <PaperViewer url={url} onClose={() => setUrl(null)} />}
    </>
  )
}

function Row({ paper, name }: { paper: Paper; name: string }) {
  const { t } = useTexts()
  const facts = [
    t(`dossier.paper_states.${paper.state}`),
    paper.number,
    paper.issuer,
    paper.expires_on && t("dossier.until", { day: formatDay(paper.expires_on) }),
    t("dossier.sent_at", { time: formatMoment(paper.sent_at) }),
  ]
  return (
    <li className="flex items-start justify-between gap-3 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="break-words">
          {name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {facts.filter(Boolean).join(", ")}
        </Text>
      </div>
      <OpenPaper id={paper.id} label={`${t("dossier.open")}: ${name}, ${formatMoment(paper.sent_at)}`} />
    </li>
  )
}

/** The photos of papers, and sending more of them. */
export function DossierPapers({ id, dossier }: { id: string; dossier: Dossier }) {
  const { t } = useTexts()
  const upload = useUploadPapers(id)
  const papers = dossier.papers.filter(({ requirement }) => requirement !== "visit")
  const nameOf = (code: string) => dossier.checklist.find((item) => item.code === code)?.name ?? code
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("dossier.papers")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("dossier.open_hint")}
        </Text>
      </div>
      {papers.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t("dossier.no_papers")}
        </Text>
      )}
      <ul className="divide-y">
        {papers.map((paper) => (
          <Row key={paper.id} paper={paper} name={nameOf(paper.requirement)} />
        ))}
      </ul>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {dossier.checklist
          .filter(({ needs_paper, state }) => needs_paper && state !== "met")
          .map((item) => (
            <PhotoInput
              key={item.code}
              label={t("dossier.add_photos", { name: item.name })}
              isBusy={upload.isPending}
              onPhotos={(files) =>
                upload.mutate(
                  { requirement: item.code, files },
                  {
                    onSuccess: () => toast.success(t("dossier.saved")),
                    onError: (error) => toast.error(reasonOf(error, t)),
                  }
                )
              }
            />
          ))}
      </div>
    </Container>
  )
}
