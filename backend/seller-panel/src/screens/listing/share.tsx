import { useState } from "preact/hooks"
import { t } from "../../i18n"
import { Button } from "../../ui/basics"
import { Icon } from "../../ui/icon"

/** The way to a listing's page in the shop, and showing it to others: Zalo and the like by the phone's own list. */
export function SeeAndShare({ title, url }: { title: string; url: string }) {
  const [copied, setCopied] = useState(false)
  const share = async (): Promise<void> => {
    if ("share" in navigator) {
      // Who closes the list again has shared nothing, which is no failure.
      await navigator.share({ title, text: title, url }).catch(() => undefined)
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
