import { Button, Drawer } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useTexts } from "./texts"

interface ActDrawerProps {
  title: ReactNode
  /** What the button says that carries the act out. */
  action: string
  variant?: ComponentProps<typeof Button>["variant"]
  isBusy: boolean
  onAct: () => void
  onClose: () => void
  children: ReactNode
}

/** The drawer in which staff fill in an act: title, fields, and below them to leave or to carry it out. */
export function ActDrawer({
  title,
  action,
  variant = "primary",
  isBusy,
  onAct,
  onClose,
  children,
}: ActDrawerProps) {
  const { t } = useTexts()
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">{children}</Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button variant={variant} size="small" isLoading={isBusy} onClick={onAct}>
            {action}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
