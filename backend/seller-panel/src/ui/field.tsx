import { e164Of } from "@chophien/vocabulary/phone"
import type { ComponentChildren } from "preact"
import { useId, useState } from "preact/hooks"
import { t } from "../i18n"
import { Icon } from "./icon"

/** What stands around every field. */
export interface Around {
  label: string
  hint?: string | undefined
  problem?: string | undefined
  optional?: boolean
}

/** A label above a field, and its hint and problem below. */
export function Shell({
  id,
  label,
  hint,
  problem,
  optional,
  below,
  children,
}: Around & {
  id: string
  /** What stands under all of it: answers to the problem that it names. */
  below?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class={`field${problem ? " field-wrong" : ""}`}>
      <label for={id}>
        {label}
        {optional && <span class="muted"> ({t("optional")})</span>}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          <Icon name="alert" size={20} />
          {problem}
        </p>
      )}
      {below}
    </div>
  )
}

/** Which texts around a field describe it. */
export const described = (id: string, { hint, problem }: Around): string | undefined =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined

interface TextProps extends Around {
  value: string
  onChange: (value: string) => void
  type?: "text" | "email" | "search" | "tel"
  autocomplete?: string
  inputmode?: "text" | "email" | "numeric" | "search" | "tel"
  placeholder?: string
  capitals?: boolean
  /** Whether the keyboard begins with a small letter. */
  lowercase?: boolean
  max: number
}

/** One line of text. */
export function TextField(props: TextProps) {
  const id = useId()
  return (
    <Shell id={id} {...props}>
      <input
        id={id}
        type={props.type ?? "text"}
        value={props.value}
        maxLength={props.max}
        placeholder={props.placeholder}
        inputMode={props.inputmode}
        autocomplete={props.autocomplete ?? "off"}
        autocapitalize={
          props.lowercase || props.type === "email" ? "none" : props.capitals ? "characters" : "sentences"
        }
        spellcheck={false}
        aria-invalid={Boolean(props.problem)}
        aria-describedby={described(id, props)}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </Shell>
  )
}

/** The e-mail address of a member. */
export function EmailField(props: Pick<TextProps, "value" | "onChange" | "problem" | "hint">) {
  return (
    <TextField
      label={t("email")}
      type="email"
      inputmode="email"
      autocomplete="username"
      max={254}
      {...props}
    />
  )
}

/** Whether a text may be an e-mail address, or is a phone number. */
export const looksLikeLogin = (text: string): boolean =>
  /^\S+@\S+\.\S+$/.test(text.trim()) || e164Of(text) !== null

/** How a member names themselves when signing in: by e-mail address or by phone number. */
export function LoginField(props: Pick<TextProps, "value" | "onChange" | "problem">) {
  // A keyboard with letters that does not begin with a capital: that of addresses.
  return (
    <TextField
      label={t("login")}
      hint={t("login_hint")}
      type="text"
      inputmode="email"
      lowercase
      autocomplete="username"
      max={254}
      {...props}
    />
  )
}

/** Several lines of text. */
export function LongTextField(
  props: Around & { value: string; onChange: (value: string) => void; placeholder?: string; max: number }
) {
  const id = useId()
  return (
    <Shell id={id} {...props}>
      <textarea
        id={id}
        rows={4}
        value={props.value}
        maxLength={props.max}
        placeholder={props.placeholder}
        aria-describedby={described(id, props)}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </Shell>
  )
}

/** A password that can be looked at while typing. */
export function PasswordField(
  props: Around & { value: string; onChange: (value: string) => void; fresh?: boolean }
) {
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <Shell id={id} {...props}>
      <div class="with-button">
        <input
          id={id}
          type={shown ? "text" : "password"}
          value={props.value}
          maxLength={200}
          autocomplete={props.fresh ? "new-password" : "current-password"}
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={Boolean(props.problem)}
          aria-describedby={described(id, props)}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          class="inner-button"
          aria-pressed={shown}
          aria-label={t(shown ? "hide_password" : "show_password")}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? "eyeOff" : "eye"} />
        </button>
      </div>
    </Shell>
  )
}
