import { writeVisit } from "@chophien/contract/staff/dossiers"
import type { Dossier } from "@chophien/contract/wire/application"
import { ActDrawer, formatDay, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { dayInVietnam } from "@chophien/vocabulary/time"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useOnboardingAct, useUploadPapers } from "../applications"
import { OpenPaper } from "./dossier-papers"
import { PhotoInput } from "./photo-input"

function VisitDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts()
  const write = useOnboardingAct(writeVisit, { params: { id } })
  const upload = useUploadPapers(id)
  const [visited_on, setDay] = useState(dayInVietnam())
  const [text, setText] = useState("")
  const [next_on, setNext] = useState("")
  const [photos, setPhotos] = useState<File[]>([])
  const [tried, setTried] = useState(false)
  const send = async (): Promise<void> => {
    setTried(true)
    if (!text.trim() || !visited_on) return
    try {
      const photo_ids = photos.length ? await upload.mutateAsync({ requirement: "visit", files: photos }) : []
      await write.mutateAsync({
        visited_on,
        text: text.trim(),
        photo_ids,
        ...(next_on ? { next_on } : {}),
      })
      toast.success(t("dossier.saved"))
      onClose()
    } catch (error) {
      toast.error(reasonOf(error, t))
    }
  }
  return (
    <ActDrawer
      title={t("dossier.write_visit")}
      action={t("common.save")}
      isBusy={write.isPending || upload.isPending}
      onAct={() => void send()}
      onClose={onClose}
    >
      <TextField type="date" label={t("dossier.visited_on")} value={visited_on} onChange={setDay} max={10} />
      <TextField
        long
        label={t("dossier.visit_text")}
        problem={tried && !text.trim() ? t("applications.need_text") : undefined}
        value={text}
        onChange={setText}
        max={2000}
      />
      <TextField
        type="date"
        optional
        label={t("dossier.next_on")}
        value={next_on}
        onChange={setNext}
        max={10}
      />
      <PhotoInput
        label={photos.length ? `${t("dossier.photos")} (${photos.length})` : t("dossier.photos")}
        isBusy={upload.isPending}
        onPhotos={(files) => setPhotos((last) => [...last, ...files].slice(0, 6))}
      />
    </ActDrawer>
  )
}

/** What officers noted on the spot, with photos and the day of the next visit. */
export function DossierVisits({ id, dossier }: { id: string; dossier: Dossier }) {
  const { t } = useTexts()
  const [writing, setWriting] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("dossier.visits")}</Heading>
        <Button size="small" variant="secondary" onClick={() => setWriting(true)}>
          {t("dossier.write_visit")}
        </Button>
      </div>
      {dossier.visits.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t("dossier.no_visits")}
        </Text>
      )}
      <ul className="divide-y">
        {dossier.visits.map((visit) => (
          <li key={visit.id} className="flex flex-col gap-y-1 px-6 py-3">
            <Text size="small" weight="plus">
              {formatDay(visit.visited_on)}, {visit.officer}
            </Text>
            <Text size="small" className="whitespace-pre-line break-words">
              {visit.text}
            </Text>
            {visit.next_on && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("dossier.next", { day: formatDay(visit.next_on) })}
              </Text>
            )}
            <div className="flex flex-wrap gap-2">
              {visit.photos.map((photo, nth) => (
                <OpenPaper
                  key={photo}
                  id={photo}
                  label={`${t("dossier.open")}: ${t("dossier.photo", { count: nth + 1 })}`}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {writing && <VisitDrawer id={id} onClose={() => setWriting(false)} />}
    </Container>
  )
}
