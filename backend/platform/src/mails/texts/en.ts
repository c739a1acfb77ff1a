import type { vi } from "./vi"

type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** The words of mails in English. */
export const en: SameKeys<typeof vi> = {
  "order-placed": {
    subject: "Order {code}: please pay {amount}",
    preview: "Your goods are held until {expires}.",
    heading: "We have your order {code}",
    intro:
      "Thank you for your order, {name}. Your goods are held until {expires}. Please open the order page, scan the VietQR code and transfer exactly {amount}.",
    button: "See the order and pay",
    note: "Prices include tax. If no money arrives by then, the order is cancelled by itself.",
  },
  "order-paid": {
    subject: "Order {code} is paid",
    preview: "We have received {amount}.",
    heading: "Your payment has arrived",
    intro:
      "Thank you, {name}. We have received {amount} in full for order {code}. The sellers are packing your goods; you will get a tracking code by mail once they are on their way.",
    button: "See the order",
    note: "This was paid by bank transfer through VietQR, not in cash.",
  },
  "order-expired": {
    subject: "Order {code} was not paid in time",
    preview: "The order was cancelled because no money arrived.",
    heading: "Order {code} is cancelled",
    intro:
      "Hello {name}, order {code} of {amount} was cancelled because no money arrived in time. You are welcome to order again.",
    button: "See the order",
    note: "If you did transfer the money, please do not transfer it again. It is not lost: the order page shows what became of it.",
  },
  "order-shipped": {
    subject: "{seller} has sent goods of order {code}",
    preview: "{parcel}",
    heading: "Your goods are on their way",
    intro: "Hello {name}, {seller} has sent the goods of order {code}.",
    button: "Follow the order",
    note: "When the parcel arrives, it is best to open and check it while the courier is there.",
  },
  "seller-new-order": {
    subject: "New order no. {id}: {total}",
    preview: "Paid, to be delivered to {commune}.",
    heading: "You have a new order",
    intro:
      "{seller} has order no. {id}. It is paid and goes to {commune}. Please confirm it, so that the customer knows.",
    button: "Open and confirm the order",
    note: "The recipient's name, phone number and address are in the order.",
  },
  "member-invited": {
    subject: "You are invited to run {seller}",
    preview: "Set a password to start selling.",
    heading: "Your shop is ready",
    intro:
      "Hello {name}, {seller} has been approved on Chợ Phiên. Please set a password to sign in and list your products.",
    button: "Set a password",
    note: "The link works once, until {expires}. Please do not forward this mail.",
  },
  labels: {
    shipping: "Shipping",
    subtotal: "Subtotal",
    total: "Total",
    carrier: "Carrier",
    tracking: "Tracking code",
    sellers: "Seller",
    order: "Order",
    quantity: "Quantity: {quantity}",
    keep_private: "The link in this mail opens your order, so please do not forward it.",
    footer:
      "Chợ Phiên, the market of communes' specialties. This mail was sent automatically, please do not reply.",
  },
}
