import { t } from "../../i18n"
import type { Change, Draft, Problems, Step } from "./draft"
import type { Photos } from "./photos"
import { StepName } from "./step-name"
import { StepOrigin } from "./step-origin"
import { StepPhotos } from "./step-photos"
import { StepPrice } from "./step-price"
import { StepShip } from "./step-ship"

/** The title of a step. */
export function titleOf(step: Step): string {
  switch (step) {
    case "photos":
      return t("step_photos")
    case "name":
      return t("step_name")
    case "price":
      return t("step_price")
    case "ship":
      return t("step_ship")
    case "origin":
      return t("step_origin")
  }
}

/** The questions of one step. */
export function FormStep({
  step,
  photos,
  ...form
}: {
  step: Step
  draft: Draft
  change: Change
  photos: Photos
  problems: Problems
  fresh?: boolean
  withStock?: boolean
}) {
  switch (step) {
    case "photos":
      return <StepPhotos photos={photos} {...form} />
    case "name":
      return <StepName {...form} />
    case "price":
      return <StepPrice {...form} />
    case "ship":
      return <StepShip {...form} />
    case "origin":
      return <StepOrigin {...form} />
  }
}
