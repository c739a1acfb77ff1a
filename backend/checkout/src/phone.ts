const mobile = /^[35789]\d{8}$/
const landline = /^2\d{9}$/

/**
 * A Vietnamese phone number as typed (`0912 345 678`, `+84 912.345.678`, `0210 3846 647`) in E.164, or `null`.
 * Mobile numbers have 9 digits after the 0, landlines 10 and begin with 2.
 */
export function normalisePhone(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s.\-()]/g, "")
  const national = /^(?:\+84|0084|84|0)(\d{9,10})$/.exec(digits)?.[1]
  if (!national || !(mobile.test(national) || landline.test(national))) return null
  return `+84${national}`
}
