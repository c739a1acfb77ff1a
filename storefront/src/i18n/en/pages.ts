import type { Market } from "@chophien/contract/store/market"
import { formatPhone } from "@chophien/vocabulary/phone"
import { type pages as vi, writtenDay } from "../vi/pages"

const reach = ({ phone, zalo, email, hours }: Market) =>
  `call ${formatPhone(phone)} (${hours})${zalo ? `, write to ${formatPhone(zalo)} on Zalo` : ""} or send a mail to ${email}`

const days = (count: number) => `${count} working ${count === 1 ? "day" : "days"}`

/** Short texts about the marketplace and its rules. */
export const pages: typeof vi = {
  "cach-xep-hang": {
    title: "How results are ranked",
    lead: "No seller pays to be first. The order follows what is said here, for all alike.",
    sections: [
      [
        "Best match",
        "First comes a name that begins with the words you typed. Diacritics count where you type them: “dứa” is not “dưa”. Then names that have all the words, names that match without diacritics, words of equal meaning, categories, places, and unfinished words.",
        "Where two match alike, what is in stock comes first, then what was listed later.",
      ],
      [
        "Another order",
        "Price and newest only sort what matches alike. What matches less does not get ahead by being cheaper.",
      ],
      [
        "Where nothing matches",
        "Slips of the hand are mended, raw Telex and VNI too; only then is the least telling word left out. The page always says what was mended or left out.",
      ],
      [
        "What does not count",
        "Fees, a seller's turnover, who you are and what you bought. Words of equal meaning are kept by the market's staff, for all sellers alike.",
      ],
    ],
  },
  "gioi-thieu": {
    title: "About Chợ Phiên",
    lead: "A chợ phiên is the fair to which communes bring what they grow and make. This is that fair, open every day.",
    sections: [
      [
        "Who sells here",
        "Co-operatives, groups, families and companies of Phú Thọ. The province's innovation centre looks at each seller before it opens. Name, address and phone number are on the seller's page.",
      ],
      [
        "Where the money goes",
        "You pay once, by VietQR, for the whole cart. Each seller has its own order, so a return at one does not touch another.",
      ],
      (market) => [
        "Operator",
        `${market.operator.name}, ${market.operator.address}. Tax code ${market.operator.tax_code}. Responsible for the content: ${market.operator.responsible}.`,
        `If you have a question, please ${reach(market)}.`,
      ],
    ],
  },
  "giao-hang": {
    title: "Delivery",
    lead: "Each seller sends one parcel from its commune. Price and time are shown before you order.",
    sections: [
      [
        "Price",
        "By weight and by the way from the seller's commune to yours. Cold goods pay for cooling. What you see in the review is what you pay; nothing is collected at the door.",
      ],
      [
        "Fresh and cold goods",
        "Perishables are sent only where they arrive fresh. If they cannot reach your commune, the site says so before you pay.",
      ],
      [
        "Time",
        "The seller accepts and packs; the expected days are shown beside each choice. The tracking code appears on the order page as soon as the parcel is sent.",
      ],
      (market) => [
        "Checking at the door",
        market.rules.inspection === "allowed"
          ? "You may open the parcel in front of the courier. If the goods are spoiled or wrong, you may refuse them."
          : "Whether a parcel may be opened in front of the courier is up to its carrier. Where it may not, take a picture of the parcel and open it at once: spoiled, missing or wrong goods can still be returned.",
      ],
    ],
  },
  "doi-tra": {
    title: "Returns and refunds",
    lead: "Spoiled, missing or wrong goods: take a picture and tell us soon.",
    sections: [
      (market) => [
        "When",
        `Goods that differ from their description, are spoiled, missing, expired or mixed up. Fresh goods within ${market.rules.fresh_claim_hours} hours of arrival, others within ${market.rules.claim_days} days.`,
      ],
      (market) => [
        "How",
        `Open your order with its code and your phone number, choose “Something is wrong” and send pictures of goods and label. The seller answers within ${days(market.rules.seller_answer_days)}, of goods that spoil within 1 day. If you do not agree with each other, the centre decides. For help, ${reach(market)}.`,
      ],
      [
        "Refunds",
        "Money goes back to the bank account you paid from, or to one you name. Where the information about the goods was wrong or missing, you are refunded within 30 days.",
      ],
    ],
  },
  "khieu-nai": {
    title: "Complaints",
    lead: "Complain to the seller, to the market or to the authorities; the choice is yours.",
    sections: [
      (market) => [
        "Step 1: tell us",
        `The quickest way is “Something is wrong” on the order's page. Or ${reach(market)}, with the order code and pictures. We confirm within ${days(market.rules.complaint_receipt_days)}.`,
      ],
      (market) => [
        "Step 2: we look into it",
        `We ask the seller, compare delivery and payment records, and answer within ${days(market.rules.complaint_answer_days)}.`,
      ],
      [
        "Step 3: if you disagree",
        "You may ask for mediation, or turn to the province's consumer protection authority or a court.",
      ],
    ],
  },
  "bao-mat": {
    title: "Privacy",
    lead: "We ask only for what delivery needs, and sell your data to nobody.",
    sections: [
      [
        "What we keep",
        "Name, phone number, delivery address, e-mail if you gave one, and your orders. An e-mail given to hear when a product is back is deleted as that mail goes out. Searches are only counted, with no trace of who. There is no advertising tracker on this site.",
      ],
      ["What for", "Delivery, matching payments, returns and complaints, accounting and tax duties."],
      [
        "Who sees it",
        "A seller sees name, phone and address of paid orders of its own only; the carrier sees what it needs.",
      ],
      [
        "Those who apply to sell",
        "We keep the answers of the application, the photos of papers and the identity number if you gave one, to decide on it, to contact you and to identify sellers as the law asks. Photos and identity numbers are stored encrypted; only the centre's officers open them, and every look is recorded.",
        "An application that is not sent and not touched for 60 days is deleted with its photos. You may ask to see, correct or delete it at any time.",
      ],
      [
        "Cookies",
        "Six, all needed: the application to sell that is under way on this device (if any), the cart, the number of items in it, the commune of your last delivery (to tell its price), the key to your orders on this device, and your last five searches (cleared on the search page). Only the server can read them.",
      ],
      (market) => [
        "Your rights",
        `To see, correct or delete your data or withdraw consent, please ${reach(market)}. In charge of data protection: ${market.operator.data_officer}.`,
        `What belongs to an order is kept for ${market.rules.retention_years} years, as accounting law asks, then deleted.`,
      ],
    ],
  },
  "quy-che": {
    title: "Rules of the market",
    lead: "What sellers, shoppers and the market hold to.",
    sections: [
      [
        "Sellers",
        "Are reviewed before they open; state name, origin and price with tax correctly; accept and send orders on time; sell nothing forbidden or fake.",
      ],
      ["Shoppers", "Give a correct phone number and address; pay while the goods are kept."],
      [
        "The market",
        "Shows the total before ordering; takes a listing down within 24 hours of an authority's request; gives five days' notice before suspending a seller unless the law demands it at once; publishes fees 20 days ahead.",
      ],
      ["Ranking", "Search ranks by the words typed, stock and season. No place is paid for."],
      (market) => [
        "In force",
        `Rules ${market.rules.version}, issued on ${writtenDay(market.rules.issued_on)}, in force from ${writtenDay(market.rules.in_force_from)}. The Vietnamese text is binding.`,
        `For earlier versions, please ${reach(market)}.`,
      ],
    ],
  },
}
