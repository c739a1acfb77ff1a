import {
  addHousehold,
  changeHousehold,
  type Household,
  listHouseholds,
  nameHouseholdOfGoods,
  readHouseholdFile,
  readHouseholdSums,
} from "../seller/households"
import {
  askForPayout,
  listBanksForSeller,
  listOwnSales,
  nameOwnBankAccount,
  readOwnMoney,
  readOwnSale,
  readOwnStatement,
  readOwnTaxCertificate,
  readPriceTerms,
  type SellerSale,
} from "../seller/money"
import { exampleOf } from "./sample"

const sale: SellerSale = {
  order_id: "order_01JORDER",
  display_id: 1042,
  sold_at: "2026-11-22T02:04:00.000Z",
  stage: "on_the_way",
  settles_at: "2026-11-28T03:00:00.000Z",
  settled_at: null,
  held_for: null,
  held_until: null,
  gross: 395_000,
  refunded: 0,
  commission: 18_000,
  tax: 6_975,
  net: 370_025,
}
const bank = {
  bank_name: "Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam",
  account_end: "5678",
  account_holder_name: "SUNG THI MAI",
  status: "verified",
  held_until: null,
} as const

const household: Household = {
  id: "hhold_01JHO",
  name: "Hộ Bùi Thị Ví Dụ",
  phone: "0912 000 000",
  share_bp: 9000,
}

/** Examples of what members do about their money. */
export const sellerMoneyExamples = [
  exampleOf(readOwnMoney, {
    answer: {
      on_the_way: 370_025,
      held: 0,
      balance: 1_250_000,
      sending: 0,
      paid: 8_400_000,
      payout_min: 50_000,
      return_days: 3,
      payout_interval: "weekly",
      sells_for_households: false,
      hold: null,
      bank,
      payouts: [
        {
          id: "spay_01JPAY",
          amount: 2_100_000,
          state: "paid",
          at: "2026-11-20T04:00:00.000Z",
          bank_name: bank.bank_name,
          account_end: "5678",
          transfer_code: "CHPQ7M6P4XK",
          bank_reference: "FT26324000001",
          failure: null,
        },
      ],
      commission_bp: 500,
    },
  }),
  exampleOf(readOwnTaxCertificate, {
    query: { year: "2026" },
    answer: { file_name: "thue-da-khau-tru-2026.pdf", content: "JVBERi0=" },
  }),
  exampleOf(askForPayout, { body: {}, answer: { requested_at: "2026-11-22T02:04:00.000Z" } }),
  exampleOf(listHouseholds, {
    answer: { households: [household], goods: [{ listing_id: "prod_01JCHE", household_id: household.id }] },
  }),
  exampleOf(addHousehold, {
    body: { name: household.name, phone: household.phone, share_bp: 9000 },
    answer: { household },
  }),
  exampleOf(changeHousehold, {
    params: { id: household.id },
    body: { name: household.name, phone: household.phone, share_bp: 9200 },
    answer: { id: household.id },
  }),
  exampleOf(nameHouseholdOfGoods, {
    params: { id: "prod_01JCHE" },
    body: { household_id: household.id },
    answer: { id: "prod_01JCHE" },
  }),
  exampleOf(readHouseholdSums, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: {
      sums: [
        {
          household: { id: household.id, name: household.name, phone: household.phone },
          orders: 4,
          gross: 1_440_000,
          fee: 72_000,
          tax: 0,
          net: 1_368_000,
          share: 1_231_200,
        },
      ],
      share: 1_231_200,
    },
  }),
  exampleOf(readHouseholdFile, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: { file_name: "tien-cac-ho-2026-11-01-2026-11-30.xlsx", content: "UEsDBBQ=" },
  }),
  exampleOf(readPriceTerms, {
    answer: {
      seller: { id: "sel_01JSELLER", kind: "household" },
      commission: [
        {
          id: "crule_first",
          scope: "default",
          scope_id: null,
          rate_bp: 500,
          amount_min: null,
          amount_max: null,
          of_carriage: false,
          ends: false,
          valid_from: "2026-01-01T00:00:00.000Z",
        },
      ],
      withholding: [
        {
          id: "wrule_first",
          seller_kind: "household",
          taxed_kind: "goods",
          own_production: null,
          processing_level: null,
          vat_bp: 100,
          pit_bp: 50,
          valid_from: "2026-01-01T00:00:00.000Z",
          legal_basis: "Nghị định 252/2026/NĐ-CP",
          doubt: null,
        },
      ],
    },
  }),
  exampleOf(listOwnSales, { answer: { sales: [sale], count: 1, limit: 20, offset: 0 } }),
  exampleOf(readOwnSale, {
    params: { id: sale.order_id },
    answer: {
      sale,
      lines: [
        {
          kind: "goods",
          title: "Gà đen Pà Cò",
          quantity: 1,
          gross: 360_000,
          commission: 18_000,
          vat: 3_600,
          pit: 1_800,
          net: 336_600,
          legal_basis: "Nghị định 252/2026/NĐ-CP",
        },
      ],
      refunds: [],
    },
  }),
  exampleOf(listBanksForSeller, { answer: { banks: [{ bin: "970405", name: bank.bank_name }] } }),
  exampleOf(nameOwnBankAccount, {
    body: {
      bank_bin: "970405",
      account_number: "2500205005678",
      account_holder_name: "SUNG THI MAI",
      password: "mật khẩu của tôi",
    },
    answer: { bank: { ...bank, status: "new", held_until: "2026-11-25T03:00:00.000Z" } },
  }),
  exampleOf(readOwnStatement, {
    query: { from: "2026-11-01", to: "2026-11-30" },
    answer: { file_name: "so-tien-2026-11-01-2026-11-30.pdf", content: "JVBERi0xLjcK" },
  }),
]
