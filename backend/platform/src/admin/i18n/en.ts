import type { vi, viAdmin } from "./vi"

/** What the Admin itself says, where it should speak of the market. */
export const enAdmin: typeof viAdmin = {
  login: { title: "Welcome to Chợ Phiên", hint: "For the staff of the centre" },
}

/** Texts of the staff screens, in English. */
export const en: typeof vi = {
  menu: { mails: "Unsent mail" },
  common: {
    save: "Save",
    cancel: "Cancel",
    edit: "Edit",
    back: "Back",
    retry: "Try again",
    loading: "Loading…",
    none: "—",
    optional: "optional",
    failed: "The data could not be loaded",
    no_network: "The server cannot be reached. Check the network and try again.",
    unexpected: "The server has a problem. Please try again in a few minutes.",
    unreadable: "The server answered in a way this page does not know. Please reload the page.",
  },
  number: { meant: "Did you mean:", not_read: "Enter a number from {{min}} to {{max}}." },
  mails: {
    title: "Unsent mail",
    subtitle: "Mail that the recipient's server refused, or that could not be sent for three days.",
    dead: "Given up",
    waiting: "On its way",
    empty: "No mail here",
    empty_hint: "Everything was sent.",
    about: "About",
    tries: "{{count}} tries",
    next: "next try {{time}}",
    since: "since {{time}}",
    again_by: "Was asked to be sent again",
    send_again: "Send again",
    sent_again: "The mail will be sent again in a moment",
    template: {
      "order-placed": "Order placed",
      "order-paid": "Payment received",
      "order-canceled": "Part of an order cancelled",
      "order-expired": "Order expired",
      "order-shipped": "Parcel shipped",
      "seller-new-order": "New order for a seller",
      "seller-order-canceled": "Order of a seller cancelled",
      "seller-reactivated": "Seller open again",
      "seller-suspended": "Seller suspended",
      "member-invited": "Invitation of a member",
      "member-password-reset": "New password of a member",
      "staff-invited": "Invitation to the Admin",
      "staff-password-reset": "New password for the Admin",
    },
  },
}
