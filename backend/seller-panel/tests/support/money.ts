import type { Household } from "@chophien/contract/seller/households"
import type { SellerSale } from "@chophien/contract/seller/money"
import { DoubleRefusal } from "@chophien/contract/testing"

const bank_name = "Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam"

/** An order's money, on the way unless said otherwise. */
const sale = (display_id: number, more: Partial<SellerSale> = {}): SellerSale => ({
  order_id: `order_${display_id}`,
  display_id,
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
  ...more,
})

/** The seller's money in memory: what the panel is answered, and what it changed. */
export class Money {
  sales: SellerSale[] = [
    sale(1042),
    sale(1041, { stage: "held", held_for: "return_open" }),
    sale(1038, { stage: "settled", settles_at: null, settled_at: "2026-11-20T02:00:00.000Z" }),
    sale(1030, { stage: "returned", refunded: 395_000, commission: 0, tax: 0, net: 0 }),
  ]
  households: Household[] = []
  goods: { listing_id: string; household_id: string }[] = []
  bank: {
    bank_name: string
    account_end: string
    account_holder_name: string
    status: "new" | "verified"
    held_until: string | null
  } | null = null

  /** The routes of money, as the market answers them. */
  handlers(password: () => string) {
    return {
      readOwnMoney: () => ({
        on_the_way: 740_050,
        held: 370_025,
        balance: 1_250_000,
        sending: 0,
        paid: 8_400_000,
        payout_min: 50_000,
        return_days: 3,
        payout_interval: "weekly" as const,
        sells_for_households: true,
        hold: {
          why: this.bank ? ("bank_unverified" as const) : ("no_bank_account" as const),
          until: null,
          reason: null,
        },
        bank: this.bank,
        payouts: [
          {
            id: "spay_1",
            amount: 2_100_000,
            state: "paid" as const,
            at: "2026-11-20T04:00:00.000Z",
            bank_name,
            account_end: "5678",
            transfer_code: "CHPQ7M6P4XK",
            bank_reference: "FT26324000001",
            failure: null,
          },
        ],
        commission_bp: 500,
      }),
      readPriceTerms: () => ({
        seller: { id: "sel_sung", kind: "household" as const },
        commission: [
          {
            id: "crule_first",
            scope: "default" as const,
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
            seller_kind: "household" as const,
            taxed_kind: "goods" as const,
            own_production: null,
            processing_level: null,
            vat_bp: 100,
            pit_bp: 50,
            valid_from: "2026-01-01T00:00:00.000Z",
            legal_basis: "Nghị định 252/2026/NĐ-CP",
            doubt: null,
          },
        ],
      }),
      listOwnSales: ({ query: { limit, offset } }: { query: { limit: number; offset: number } }) => ({
        sales: this.sales.slice(offset, offset + limit),
        count: this.sales.length,
        limit,
        offset,
      }),
      readOwnSale: ({ params }: { params: { id: string } }) => {
        const found = this.sales.find(({ order_id }) => order_id === params.id)
        if (!found) throw new DoubleRefusal("not_found", "Không tìm thấy đơn này.")
        return {
          sale: found,
          lines: [
            {
              kind: "goods" as const,
              title: "Gà đen Pà Cò",
              quantity: 1,
              gross: 360_000,
              commission: 18_000,
              vat: 3_600,
              pit: 1_800,
              net: 336_600,
              legal_basis: "Nghị định 252/2026/NĐ-CP (thay Nghị định 117/2025/NĐ-CP)",
            },
            {
              kind: "carriage" as const,
              title: "",
              quantity: 1,
              gross: 35_000,
              commission: 0,
              vat: 1_050,
              pit: 525,
              net: 33_425,
              legal_basis: "Nghị định 252/2026/NĐ-CP (thay Nghị định 117/2025/NĐ-CP)",
            },
          ],
          refunds: [],
        }
      },
      listBanksForSeller: () => ({
        banks: [
          { bin: "970405", name: bank_name },
          { bin: "970436", name: "Ngân hàng Ngoại thương Việt Nam" },
        ],
      }),
      nameOwnBankAccount: ({
        body,
      }: {
        body: { account_number: string; account_holder_name: string; password: string }
      }) => {
        if (body.password !== password())
          throw new DoubleRefusal(
            "money_password_wrong",
            "Mật khẩu chưa đúng. Hãy nhập lại mật khẩu bạn dùng để đăng nhập."
          )
        this.bank = {
          bank_name,
          account_end: body.account_number.slice(-4),
          account_holder_name: body.account_holder_name,
          status: "new",
          held_until: null,
        }
        return { bank: this.bank }
      },
      readOwnTaxCertificate: ({ query }: { query: { year: string } }) => ({
        file_name: `thue-da-khau-tru-${query.year}.pdf`,
        content: Buffer.from("%PDF-1.7 thuế").toString("base64"),
      }),
      listHouseholds: () => ({ households: this.households, goods: this.goods }),
      addHousehold: ({ body }: { body: Omit<Household, "id"> }) => {
        const household = { ...body, id: `hhold_${this.households.length + 1}` }
        this.households.push(household)
        return { household }
      },
      changeHousehold: ({
        params,
        body,
      }: {
        params: { id: string }
        body: Omit<Household, "id"> & { removed: boolean }
      }) => {
        const { removed, ...fields } = body
        this.households = this.households.flatMap((each) =>
          each.id !== params.id ? [each] : removed ? [] : [{ ...fields, id: each.id }]
        )
        return { id: params.id }
      },
      nameHouseholdOfGoods: ({
        params,
        body,
      }: {
        params: { id: string }
        body: { household_id: string | null }
      }) => {
        const others = this.goods.filter(({ listing_id }) => listing_id !== params.id)
        const { household_id } = body
        this.goods = household_id ? [...others, { listing_id: params.id, household_id }] : others
        return { id: params.id }
      },
      readHouseholdSums: () => ({
        sums: this.households.map(({ id, name, phone }) => ({
          household: { id, name, phone },
          orders: 2,
          gross: 720_000,
          fee: 36_000,
          tax: 0,
          net: 684_000,
          share: 615_600,
        })),
        share: 615_600 * this.households.length,
      }),
      readHouseholdFile: () => ({
        file_name: "tien-cac-ho.xlsx",
        content: Buffer.from("PK").toString("base64"),
      }),
      askForPayout: () => ({ requested_at: "2026-11-22T02:04:00.000Z" }),
      readOwnStatement: ({ query }: { query: { from: string; to: string; format: "pdf" | "xlsx" } }) => ({
        file_name: `so-tien-${query.from}-${query.to}.${query.format}`,
        content: Buffer.from("%PDF-1.7 sổ tiền").toString("base64"),
      }),
    }
  }
}
