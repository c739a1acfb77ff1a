/** Texts of the staff screens, in English. */
export const en = {
  parcels: {
    title: "Parcels on their way",
    hint: "Correct a wrong tracking code here. Shopper and stall get a mail with the new one.",
    shipped: "Sent at {{time}}",
    no_code: "No code",
    before: "Before: {{carrier}} {{number}}",
    by_seller: "corrected by the stall at {{time}}",
    by_staff: "corrected by staff at {{time}}",
    correct: "Correct",
    correct_title: "Correct the tracking code",
    correct_act: "Save and tell the shopper",
    correct_hint: "The former code is kept.",
    carrier: "Carrier",
    choose: "Choose",
    need_carrier: "Choose the carrier.",
    number: "Tracking code",
    number_hint: "Copy it from the label, or paste the link to follow it.",
    reads_as: "Stored as: {{code}}",
    unread: "This code cannot be read. Copy it from the label.",
    done: "Corrected; the shopper gets a mail",
  },
}
