import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"

interface Props<Value extends string> {
  values: readonly Value[]
  chosen: Value
  nameOf: (value: Value) => ReactNode
  onChoose: (value: Value) => void
}

/** A button for each of a few choices side by side, the chosen one pressed. */
export function ChoiceButtons<Value extends string>({ values, chosen, nameOf, onChoose }: Props<Value>) {
  return values.map((value) => (
    <Button
      key={value}
      size="small"
      variant={value === chosen ? "primary" : "secondary"}
      aria-pressed={value === chosen}
      onClick={() => onChoose(value)}
    >
      {nameOf(value)}
    </Button>
  ))
}
