import type { ComponentType } from "preact"
import { useEffect, useState } from "preact/hooks"
import { t } from "../i18n"
import { Empty, Loading } from "./basics"

/** A screen whose script is loaded when it is first shown, or before by `preload`. The worker keeps all of them. */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined
  const preload = async (): Promise<void> => {
    loaded ??= await load()
  }
  function Screen(props: Props) {
    const [state, setState] = useState<"ready" | "loading" | "failed">(loaded ? "ready" : "loading")
    useEffect(() => {
      if (state !== "loading") return
      void preload().then(
        () => setState("ready"),
        () => setState("failed")
      )
    }, [])
    if (state === "failed") return <Empty icon="alert" title={t("no_network")} />
    return state === "ready" && loaded ? <Shown of={loaded} props={props} /> : <Loading />
  }
  return { Screen, preload }
}

const Shown = <Props extends object>({ of: Of, props }: { of: ComponentType<Props>; props: Props }) => (
  <Of {...props} />
)
