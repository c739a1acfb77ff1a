/** Keys for development and tests; production refuses them. */
export const sampleSecretKey = "sk_test_chophien_development"
export const samplePublishableKey = "pk_test_chophien_development"
export const sampleWebhookSecret = "whsec_chophien_development"
export const sampleSealingKey = "chophien_development_sealing_key"

/** The account that development and test keys collect on: no bank has it. */
export const sampleBank = { bin: "970422", account_number: "1900000000018", holder: "CHO PHIEN MAU" }
