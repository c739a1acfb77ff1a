/** Variables without which a restored marketplace lacks something, and what. A backup lists them, never their values. */
const neededKeys = {
  JWT_SECRET: "signs sign-ins; links to orders in mails already sent, and mails that still wait, hang on it",
  PAPERS_KEY: "opens papers and identity numbers of sellers, and signs the links of applications",
  COOKIE_SECRET: "signs session cookies; a new one signs everybody out",
  GATEWAY_SECRET_KEY: "the marketplace's key at the gateway, which stores its hash",
  GATEWAY_PUBLISHABLE_KEY: "the gateway's public key",
  GATEWAY_TEST_SECRET_KEY: "test mode beside live mode",
  GATEWAY_TEST_PUBLISHABLE_KEY: "test mode beside live mode",
  GATEWAY_WEBHOOK_SECRET: "signs what the gateway tells the marketplace",
  GATEWAY_SEALING_KEY: "opens the secrets of approvers and webhook endpoints in the gateway's database",
  GATEWAY_BANK_BIN: "the receiving bank account",
  GATEWAY_BANK_ACCOUNT_NUMBER: "the receiving bank account",
  GATEWAY_BANK_ACCOUNT_HOLDER: "the receiving bank account",
  SEPAY_API_KEY: "notices of SePay",
  SEPAY_WEBHOOK_SECRET: "notices of SePay",
  SEPAY_API_TOKEN: "statements of SePay, for what a notice missed",
  CASSO_CHECKSUM_KEY: "notices of Casso",
  CASSO_SECURE_TOKEN: "notices of Casso",
  VIETQR_VN_USERNAME: "notices of VietQR.vn",
  VIETQR_VN_PASSWORD: "notices of VietQR.vn",
  MEILISEARCH_API_KEY: "the search server",
  SMTP_URL: "the mail server, with its password",
  S3_ACCESS_KEY_ID: "the pictures, where they lie on S3",
  S3_SECRET_ACCESS_KEY: "the pictures, where they lie on S3",
  BACKUP_KEY: "opens this backup",
}

/** The keys that are set in an environment, with what hangs on each. @returns {{name: string, reason: string}[]} */
export function keysOf(env) {
  return Object.entries(neededKeys)
    .filter(([name]) => env[name])
    .map(([name, reason]) => ({ name, reason }))
}
