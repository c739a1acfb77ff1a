/** Where an intent stands; a bank transfer knows no more states than these of Stripe's. */
export type PaymentIntentStatus =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "succeeded"
  | "canceled"
