const marker = "The mail server refuses this recipient for good"

/** The words for a failed delivery: what the server said, without the recipient's address. */
export function describeFailure(error: unknown, recipient: string): string {
  const { message, code, responseCode } = readError(error)
  const said = message.replaceAll(recipient, "<recipient>").slice(0, 300)
  const final =
    code === "EENVELOPE" && responseCode !== undefined && responseCode >= 550 && responseCode < 560
  return final ? `${marker}: ${said}` : `${code ?? "SMTP"}: ${said}`
}

/** Whether a failure is final: trying again would be refused again. Reads it from the words of {@link describeFailure}. */
export function isRefusedForGood(message: string): boolean {
  return message.includes(marker)
}

function readError(error: unknown): { message: string; code?: string; responseCode?: number } {
  if (typeof error !== "object" || error === null) return { message: String(error) }
  return {
    message: "message" in error ? String(error.message) : "no reason given",
    code: "code" in error && typeof error.code === "string" ? error.code : undefined,
    responseCode:
      "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : undefined,
  }
}
