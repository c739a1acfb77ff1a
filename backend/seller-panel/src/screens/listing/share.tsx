import type { Picture } from "@chophien/contract/wire/picture"
import { useEffect, useState } from "preact/hooks"
import { t } from "../../i18n"
import { Button } from "../../ui/basics"
import { Icon } from "../../ui/icon"

/** The largest width of a shared picture, in pixels: sharp in a chat, small on a slow line. */
const width_max = 1200

/**
 * The picture as a file to hand on: a JPEG, as every chat takes one, while the market keeps WebP. Null while there is
 * none, and on a phone that hands on no files. Read beforehand, because the phone's list opens only right after the tap.
 */
function usePictureFile(picture: Picture | undefined, name: string): File | null {
  const [file, setFile] = useState<File | null>(null)
  useEffect(() => {
    if (!picture || !("canShare" in navigator) || !isOwn(picture.url)) return
    const stop = new AbortController()
    readPicture(picture, name, stop.signal).then(setFile, () => undefined)
    return () => stop.abort()
  }, [picture?.url])
  return file
}

/** Whether this page may read a picture: those of another host are shown only. */
const isOwn = (address: string): boolean => new URL(address, location.href).origin === location.origin

async function readPicture(picture: Picture, name: string, signal: AbortSignal): Promise<File | null> {
  const answer = await fetch(picture.url, { signal })
  if (!answer.ok) return null
  const image = await createImageBitmap(await answer.blob())
  const scale = Math.min(1, width_max / image.width)
  const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale))
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  const file = new File([await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 })], `${name}.jpg`, {
    type: "image/jpeg",
  })
  return navigator.canShare({ files: [file] }) ? file : null
}

/**
 * The way to a listing's page in the shop, and showing it to others by the phone's own list, Zalo and the like. Where
 * the phone hands on files, the picture goes with it.
 */
export function SeeAndShare({
  title,
  url,
  picture,
}: {
  title: string
  url: string
  picture?: Picture | undefined
}) {
  const [copied, setCopied] = useState(false)
  const file = usePictureFile(picture, title)
  const share = async (): Promise<void> => {
    if ("share" in navigator) {
      // With a file, some chats drop the address: the text carries it too.
      const what = file ? { title, text: `${title}\n${url}`, files: [file] } : { title, text: title, url }
      // Who closes the list again has shared nothing, which is no failure.
      await navigator.share(what).catch(() => undefined)
      return
    }
    await globalThis.navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div class="stack">
      <a class="button button-plain" href={url} target="_blank" rel="noreferrer">
        <Icon name="store" />
        <span>{t("see_on_market")}</span>
      </a>
      <Button tone="plain" icon={copied ? "check" : "share"} onClick={share}>
        {t(copied ? "link_copied" : "share")}
      </Button>
    </div>
  )
}
