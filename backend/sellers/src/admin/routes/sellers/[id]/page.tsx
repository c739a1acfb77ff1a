import type { StaffSeller } from "@chophien/contract/staff/sellers"
import {
  Failed,
  formatDay,
  formatPhone,
  nameInSentence,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { type LoaderFunctionArgs, useParams } from "react-router-dom"
import { SellerDossier } from "../../../components/seller-dossier"
import { SellerEdit } from "../../../components/seller-edit"
import { SellerHeader } from "../../../components/seller-header"
import { SellerListings, SellerOrders } from "../../../components/seller-lists"
import { SellerMembers } from "../../../components/seller-members"
import { SellerOfficer } from "../../../components/seller-officer"
import { SellerStandings } from "../../../components/seller-standings"
import { useSeller } from "../../../sellers"

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-[10rem_1fr]">
      <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
      <dd className="txt-compact-small text-ui-fg-base min-w-0 whitespace-pre-line break-words">
        {children}
      </dd>
    </div>
  )
}

function Info({ seller }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("detail.info")}</Heading>
        <Button variant="secondary" size="small" onClick={() => setEditing(true)}>
          {t("common.edit")}
        </Button>
      </div>
      <dl className="divide-y">
        <Fact name={t("form.kind")}>{t(`kind.${seller.kind}`)}</Fact>
        <Fact name={t("detail.address")}>
          {seller.address_line}, {nameInSentence(seller.commune_full_name)}
        </Fact>
        <Fact name={t("form.phone")}>
          <a className="text-ui-fg-base underline" href={`tel:${seller.phone}`}>
            {formatPhone(seller.phone)}
          </a>
        </Fact>
        <Fact name={t("form.email")}>{seller.email || t("common.none")}</Fact>
        <Fact name={t("detail.officer")}>
          <SellerOfficer seller={seller} />
        </Fact>
        <Fact name={t("form.tax_code")}>{seller.tax_code || t("common.none")}</Fact>
        <Fact name={t("detail.handle")}>/gian-hang/{seller.handle}</Fact>
        <Fact name={t("detail.description")}>{seller.description || t("common.none")}</Fact>
        <Fact name={t("detail.created_at")}>
          {seller.created_at ? formatDay(seller.created_at) : t("common.none")}
        </Fact>
        <Fact name={t("detail.approved_at")}>
          {seller.approved_at ? formatDay(seller.approved_at) : t("common.none")}
        </Fact>
      </dl>
      {editing && <SellerEdit seller={seller} onClose={() => setEditing(false)} />}
    </Container>
  )
}

function Activity({ seller: { counts } }: { seller: StaffSeller }) {
  const { t } = useTexts()
  const parts = [
    { name: t("detail.listings"), count: counts.listings, to: "#listings", link: t("detail.open_listings") },
    { name: t("detail.orders"), count: counts.orders, to: "#orders", link: t("detail.open_orders") },
  ]
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("detail.activity")}</Heading>
      </div>
      <div className="grid grid-cols-2 divide-x">
        {parts.map(({ name, count, to, link }) => (
          <div key={to} className="flex flex-col gap-y-1 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              {name}
            </Text>
            <Text size="xlarge" weight="plus" className="tabular-nums">
              {count}
            </Text>
            <a className="txt-compact-small text-ui-fg-base underline" href={to}>
              {link}
            </a>
          </div>
        ))}
      </div>
    </Container>
  )
}

/** One seller: its status, what is known of it, who acts for it. */
export default function SellerPage() {
  const { id = "" } = useParams()
  const { data, error, refetch } = useSeller(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { seller } = data
  return (
    <div className="flex flex-col gap-y-3">
      <SellerHeader seller={seller} />
      <div className="grid items-start gap-3 xl:grid-cols-[1fr_440px]">
        <Info seller={seller} />
        <div className="flex flex-col gap-y-3">
          <SellerMembers seller={seller} />
          <Activity seller={seller} />
          <SellerStandings id={seller.id} />
        </div>
        <SellerDossier id={seller.id} />
        <SellerListings id={seller.id} />
        <SellerOrders id={seller.id} />
      </div>
    </div>
  )
}

function Breadcrumb({ id }: { id: string }) {
  const { data } = useSeller(id)
  return <span>{data?.seller.name ?? id}</span>
}
/** The seller's id, for the breadcrumb. */
export const loader = ({ params }: LoaderFunctionArgs) => ({ id: params.id ?? "" })
export const handle = { breadcrumb: ({ data }: { data: { id: string } }) => <Breadcrumb id={data.id} /> }
