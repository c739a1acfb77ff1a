/** What stops a text that strangers read, from a day on. Words are folded, unless their marks decide. */
export type WordRules = {
  from: Date
  /** Ends of web addresses. */
  domains: readonly string[]
  /** Ways to talk outside the market. */
  apps: readonly string[]
  /** Words beside which a short number is a bank account. */
  account_words: readonly string[]
  /** Words that offend, with their marks: `buồi` offends, `buổi` does not. */
  bad_words: readonly string[]
}

const wordRules: readonly WordRules[] = [
  {
    from: new Date("2026-01-01T00:00:00+07:00"),
    domains: ["com", "vn", "net", "org", "info", "shop", "store", "xyz", "asia", "link", "online"],
    apps: [
      "zalo",
      "telegram",
      "whatsapp",
      "viber",
      "messenger",
      "facebook",
      "fb",
      "instagram",
      "tiktok",
      "wechat",
    ],
    account_words: ["stk", "so tk", "so tai khoan", "tai khoan", "chuyen khoan", "account number"],
    bad_words: [
      "địt",
      "đụ",
      "đéo",
      "lồn",
      "buồi",
      "cặc",
      "đm",
      "đmm",
      "đkm",
      "dkm",
      "vcl",
      "vkl",
      "clgt",
      "óc chó",
      "chó chết",
      "thằng chó",
      "mẹ mày",
      "fuck",
      "fucking",
      "shit",
      "bitch",
      "asshole",
    ],
  },
]

/** The rules at a moment. @throws Error before the first */
export function wordRulesAt(at: Date): WordRules {
  const found = wordRules.findLast(({ from }) => from <= at)
  if (!found) throw new Error(`No rules of words hold at ${at.toISOString()}`)
  return found
}
