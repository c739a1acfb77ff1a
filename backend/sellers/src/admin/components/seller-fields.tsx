import { CommunePicker, Field, TextField, useTexts } from "@chophien/platform/admin-kit"
import { isSellerKind, sellerKinds } from "@chophien/vocabulary/seller"
import { Select } from "@medusajs/ui"
import type { SellerProblems, SellerValues } from "../seller-form"

interface Props {
  values: SellerValues
  problems: SellerProblems
  onChange: (change: Partial<SellerValues>) => void
}

/** The questions about a seller; the same when it is added and when it is changed. */
export function SellerFields({ values, problems, onChange }: Props) {
  const { t } = useTexts()
  return (
    <div className="grid gap-4">
      <Field label={t("form.kind")}>
        {(id) => (
          <Select value={values.kind} onValueChange={(kind) => isSellerKind(kind) && onChange({ kind })}>
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {sellerKinds.map((kind) => (
                <Select.Item key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField
        label={t("form.name")}
        placeholder={t("form.name_example")}
        max={120}
        value={values.name}
        problem={problems.name}
        onChange={(name) => onChange({ name })}
      />
      <CommunePicker
        value={values.commune}
        problem={problems.commune}
        onChange={(commune) => onChange({ commune })}
      />
      <TextField
        label={t("form.address")}
        placeholder={t("form.address_example")}
        max={200}
        value={values.address_line}
        problem={problems.address_line}
        onChange={(address_line) => onChange({ address_line })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("form.phone")}
          type="tel"
          max={40}
          value={values.phone}
          problem={problems.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <TextField
          label={t("form.email")}
          type="email"
          optional
          max={254}
          value={values.email}
          problem={problems.email}
          onChange={(email) => onChange({ email })}
        />
      </div>
      <TextField
        label={t("form.tax_code")}
        hint={t("form.tax_code_hint")}
        optional
        max={40}
        value={values.tax_code}
        problem={problems.tax_code}
        onChange={(tax_code) => onChange({ tax_code })}
      />
      <TextField
        label={t("form.description")}
        long
        optional
        max={2000}
        value={values.description}
        problem={problems.description}
        onChange={(description) => onChange({ description })}
      />
    </div>
  )
}
