/** Texts of the staff screens, in English. */
export const en = {
  menu: { unpaid: "Goods on hold" },
  unpaid: {
    title: "Goods held by unpaid orders",
    subtitle:
      "An unpaid order holds its goods until its time is over. The phone number that holds most comes first. Release goods early only where you know that they will not be bought.",
    empty: "No order holds goods",
    empty_hint: "Orders that were just placed and are not paid are shown here.",
    order: "Order {{code}}, {{amount}}",
    until: "held until {{time}}",
    piece: "{{pieces}} × {{title}}",
    phone_total: "This phone number has {{orders}} unpaid orders that hold {{pieces}} pieces",
    address_total: "{{orders}} unpaid orders came from its network address",
    release: "Release the goods",
    release_title: "Cancel order {{code}} and release its goods?",
    release_hint:
      "The order is cancelled and cannot be paid any more. Its goods are for sale at once. Call the shopper first where you can.",
    reason: "Reason",
    reason_hint: "The reason is kept with your name.",
    need_reason: "Enter a reason of at least 5 characters.",
    done: "The goods are for sale again",
  },
}
