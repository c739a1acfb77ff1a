import { AskError, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import { SellerFields } from "../../../components/seller-fields"
import { SimilarSellers } from "../../../components/similar-sellers"
import {
  emptyMember,
  emptySeller,
  fieldOf,
  type MemberValues,
  memberBody,
  memberProblems,
  newSellerBody,
  type SellerValues,
  sellerProblems,
} from "../../../seller-form"
import { useCreateSeller, useSimilarSellers } from "../../../sellers"

/** Bringing a seller in: the seller, and the person who will act for it. */
export default function CreateSellerPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const create = useCreateSeller()
  const [seller, setSeller] = useState<SellerValues>(emptySeller)
  const [member, setMember] = useState<MemberValues>(emptyMember)
  const [tried, setTried] = useState(false)
  const [isOther, setIsOther] = useState(false)
  const similar = useSimilarSellers()
  const alike = similar.data?.sellers ?? []
  const refused =
    create.error instanceof AskError && create.error.text
      ? { [fieldOf(create.error.param) ?? ""]: create.error.text }
      : {}
  const sellerWrong = tried ? { ...refused, ...sellerProblems(seller, t) } : {}
  const memberWrong = tried ? memberProblems(member, t) : {}
  const aboutMember =
    create.error instanceof AskError && create.error.param?.startsWith("member.")
      ? { [create.error.param.slice(7)]: create.error.text }
      : {}

  const submit = async (): Promise<void> => {
    setTried(true)
    if (Object.keys({ ...sellerProblems(seller, t), ...memberProblems(member, t) }).length) return
    const body = newSellerBody(seller)
    if (!isOther) {
      const { name, commune_code, phone, tax_code } = body
      const found = await similar
        .mutateAsync({ name, commune_code, phone, ...(tax_code ? { tax_code } : {}) })
        .catch((error: unknown) => toast.error(reasonOf(error, t)))
      if (typeof found !== "object" || found.sellers.length) return
    }
    create.mutate(
      { ...body, member: memberBody(member), ...(isOther ? { despite_similar: true } : {}) },
      {
        onSuccess: ({ seller: made }) => {
          toast.success(t("form.created", { name: made.name }))
          void navigate(`/sellers/${made.id}`, { replace: true })
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }

  return (
    <form
      noValidate
      className="mx-auto flex w-full max-w-2xl flex-col gap-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Container className="flex flex-col gap-y-5 p-6">
        <div>
          <Heading>{t("form.create_title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("form.create_hint")}
          </Text>
        </div>
        <SellerFields
          values={seller}
          problems={sellerWrong}
          onChange={(change) => setSeller((last) => ({ ...last, ...change }))}
        />
      </Container>
      <Container className="flex flex-col gap-y-4 p-6">
        <div>
          <Heading level="h2">{t("form.member")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("form.member_hint")}
          </Text>
        </div>
        <TextField
          label={t("form.member_name")}
          max={120}
          value={member.name}
          problem={memberWrong.name}
          onChange={(name) => setMember({ ...member, name })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("form.member_email")}
            type="email"
            max={254}
            value={member.email}
            problem={memberWrong.email ?? aboutMember.email}
            onChange={(email) => setMember({ ...member, email })}
          />
          <TextField
            label={t("form.member_phone")}
            type="tel"
            optional
            max={20}
            value={member.phone}
            problem={memberWrong.phone}
            onChange={(phone) => setMember({ ...member, phone })}
          />
        </div>
      </Container>
      {alike.length > 0 && <SimilarSellers sellers={alike} isOther={isOther} onOther={setIsOther} />}
      <div className="flex justify-end gap-x-2">
        <Button variant="secondary" asChild>
          <Link to="/sellers">{t("common.cancel")}</Link>
        </Button>
        <Button type="submit" isLoading={create.isPending || similar.isPending}>
          {t("form.submit")}
        </Button>
      </div>
    </form>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("form.create_title")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
