import { previewListing } from "@chophien/contract/seller/listings"
import type { Body } from "@chophien/contract/wire/route"
import { useEffect, useState } from "preact/hooks"
import { ApiError, callRoute } from "../../api/client"
import { reasonOf } from "../../api/reason"
import { t } from "../../i18n"
import type { Photo } from "../../offline/jobs"
import { online } from "../../offline/queue"
import { useStore } from "../../state/store"
import { Button, Loading, Notice } from "../../ui/basics"

export type PreviewBody = Body<typeof previewListing>

type State = { is: "closed" | "loading" } | { is: "shown"; url: string } | { is: "failed"; message: string }

/**
 * The shop's own page of a listing that is not published yet, in a frame: no picture of it, and nothing that looks alike.
 * Needs a network and the photos to have arrived; without them it says so, and nobody is kept from publishing.
 */
export function ShopFrame({
  body,
  photos,
  isOpen = false,
}: {
  body: Omit<PreviewBody, "picture_urls">
  photos: readonly Photo[]
  isOpen?: boolean
}) {
  const connected = useStore(online)
  const [state, setState] = useState<State>({ is: "closed" })
  const picture_urls = photos.flatMap(({ url }) => url ?? [])
  const isSent = picture_urls.length === photos.length && photos.length > 0
  const open = async (): Promise<void> => {
    setState({ is: "loading" })
    try {
      const { url } = await callRoute(
        previewListing,
        {},
        { body: { ...body, picture_urls }, idempotency_key: crypto.randomUUID() }
      )
      setState({ is: "shown", url })
    } catch (error) {
      setState({ is: "failed", message: error instanceof ApiError ? reasonOf(error) : t("frame_offline") })
    }
  }
  const isReady = connected && isSent
  useEffect(() => {
    if (isOpen && isReady && state.is === "closed") void open()
  }, [isReady])
  if (!isReady && state.is !== "shown")
    return <p class="hint">{t(connected ? "frame_waiting" : "frame_offline")}</p>
  switch (state.is) {
    case "closed":
      return (
        <Button tone="plain" icon="eye" onClick={open}>
          {t("frame_open")}
        </Button>
      )
    case "loading":
      return <Loading />
    case "failed":
      return (
        <Notice tone="warning" icon="alert">
          <p>{state.message}</p>
          <Button small tone="plain" icon="retry" onClick={open}>
            {t("try_again")}
          </Button>
        </Notice>
      )
    case "shown":
      return (
        <section class="shop-frame">
          <div class="shop-frame-top">
            <h2>{t("frame_title")}</h2>
            <Button small tone="quiet" icon="retry" onClick={open}>
              {t("frame_again")}
            </Button>
          </div>
          {/* Without scripts and forms: it is looked at, and nothing is bought in it. */}
          <iframe src={state.url} title={t("frame_title")} sandbox="allow-same-origin" />
        </section>
      )
  }
}
