import type { BatchLine } from "@chophien/contract/staff/payouts"
import { formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Button, Drawer, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import QRCode from "qrcode"
import { useState } from "react"
import { PayoutActDrawer } from "./payout-act-drawer"

const colors: Readonly<Record<BatchLine["state"], "grey" | "blue" | "green" | "red" | "orange">> = {
  planned: "grey",
  waiting: "grey",
  sent: "blue",
  unknown: "orange",
  paid: "green",
  failed: "red",
  refused: "red",
  canceled: "grey",
}

/** The QR of one transfer, large enough for a phone to scan from the screen. */
function QrDrawer({ line, onClose }: { line: BatchLine; onClose: () => void }) {
  const { t } = useTexts()
  const { data } = useQuery({
    queryKey: ["chophien", "payout-qr", line.qr],
    queryFn: () => QRCode.toDataURL(line.qr ?? "", { margin: 4, width: 512 }),
  })
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("payouts.qr_title", { amount: formatVnd(line.amount) })}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col items-center gap-y-4 overflow-y-auto">
          {data && (
            <img
              src={data}
              alt={t("payouts.qr_title", { amount: formatVnd(line.amount) })}
              width={320}
              height={320}
            />
          )}
          <Text weight="plus">{line.account_holder_name}</Text>
          <Text size="small">
            {line.account_number}, {line.bank_name}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("payouts.qr_hint", { code: line.transfer_code })}
          </Text>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function Line({ line }: { line: BatchLine }) {
  const { t } = useTexts()
  const [open, setOpen] = useState<"qr" | "failed" | null>(null)
  const toWhom = line.seller?.name ?? t(line.kind === "refund" ? "payouts.refund" : "common.none")
  const mayFail = line.kind === "payout" && (line.state === "sent" || line.state === "unknown")
  return (
    <Table.Row>
      <Table.Cell className="min-w-44">
        <Text size="small" weight="plus">
          {toWhom}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {line.account_holder_name}
        </Text>
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">{formatVnd(line.amount)}</Table.Cell>
      <Table.Cell className="min-w-44">
        <Text size="small">{line.account_number}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {line.bank_name}
        </Text>
      </Table.Cell>
      <Table.Cell>
        <Badge size="2xsmall" color={colors[line.state]}>
          {t(`payouts.line.${line.state}`)}
        </Badge>
        {(line.failure ?? line.bank_reference) && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {line.failure ?? line.bank_reference}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell>
        <div className="flex justify-end gap-2">
          {line.qr && line.state === "sent" && (
            <Button size="small" variant="secondary" onClick={() => setOpen("qr")}>
              {t("payouts.qr")}
            </Button>
          )}
          {mayFail && (
            <Button size="small" variant="secondary" onClick={() => setOpen("failed")}>
              {t("payouts.act.failed")}
            </Button>
          )}
        </div>
        {open === "qr" && <QrDrawer line={line} onClose={() => setOpen(null)} />}
        {open === "failed" && (
          <PayoutActDrawer act="failed" id={line.id} title={toWhom} onClose={() => setOpen(null)} />
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** What leaves to whom, where it stands, and what may be done about it. */
export function BatchLines({ lines }: { lines: BatchLine[] }) {
  const { t } = useTexts()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("payouts.to_whom")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("payouts.amount")}</Table.HeaderCell>
            <Table.HeaderCell>{t("payouts.account")}</Table.HeaderCell>
            <Table.HeaderCell>{t("payouts.state_of_line")}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
