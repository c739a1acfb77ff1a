import type { SaleTermsPort, Sale as SoldOrder } from "@chophien/checkout/ports/sale-terms"
import { runStatement, type SqlContext } from "@chophien/platform/run-statement"
import type { OwnDataPort } from "@chophien/sellers/ports/own-data"
import type { SalesNumbersPort, SalesOfSeller } from "@chophien/sellers/ports/seller-numbers"
import type { SaleRules } from "@chophien/vocabulary/terms-of-sale"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { selectEarnings } from "../../numbers/select-earnings"
import { freezeSales } from "../../sale/freeze-sales"
import type { NewSale } from "../../sale/frozen-sale"
import type { SaleProgress } from "../../sale/progress-of-sale"
import { addShares, sharesOfLines } from "../../sale/refund-shares"
import BankFile from "./models/bank-file"
import CommissionRule from "./models/commission-rule"
import HouseholdGoods from "./models/household-goods"
import InvoiceRequest from "./models/invoice-request"
import LedgerMove from "./models/ledger-move"
import MemberHousehold from "./models/member-household"
import MoneyAccount from "./models/money-account"
import PayoutBatch, { type BatchState } from "./models/payout-batch"
import PayoutHold from "./models/payout-hold"
import PayoutRequest from "./models/payout-request"
import PayoutTerms from "./models/payout-terms"
import RefundShare from "./models/refund-share"
import Sale from "./models/sale"
import SaleLine from "./models/sale-line"
import SellerPayout from "./models/seller-payout"
import SettlementSetting from "./models/settlement-setting"
import WithholdingRule from "./models/withholding-rule"
import * as households from "./statements/households"
import * as moves from "./statements/moves"
import * as payouts from "./statements/payouts"
import * as sales from "./statements/sales"
import type { OrderRefund, SellerSums, WaitingMove } from "./types"

/**
 * Owns what is frozen of sales, what the gateway is to move for them, and the batches in which sellers are paid. Times
 * are the database's. Money itself is the gateway's: here is what was decided.
 */
export default class SettlementModuleService
  extends MedusaService({
    BankFile,
    InvoiceRequest,
    MemberHousehold,
    HouseholdGoods,
    CommissionRule,
    WithholdingRule,
    SettlementSetting,
    Sale,
    SaleLine,
    RefundShare,
    LedgerMove,
    MoneyAccount,
    PayoutHold,
    PayoutTerms,
    PayoutRequest,
    PayoutBatch,
    SellerPayout,
  })
  implements SaleTermsPort, SalesNumbersPort, OwnDataPort
{
  /** Freezes commission and tax of some sales; those that are frozen stay as they are. */
  async freezeSales(container: MedusaContainer, sold: SoldOrder[]): Promise<void> {
    await freezeSales(container, this, sold)
  }

  /** What each seller sold in a time, refunds taken off. */
  @InjectManager()
  async sumSalesBySeller(
    { from, to }: { from: Date; to: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, SalesOfSeller>> {
    const rows = await selectEarnings(context, { from, to, by: "seller" })
    return new Map(rows.map(({ key, orders, gross }) => [key, { orders, gross }]))
  }

  /** The sales of a seller, the latest first, for the file that it takes along. */
  async readOwnData(_: MedusaContainer, seller_id: string): Promise<Record<string, unknown>> {
    const sales = await this.listSales({ seller_id }, { take: 20_000, order: { sold_at: "DESC" } })
    return {
      sales: sales.map(({ order_id, state, gross, sold_at, paid_at, delivered_at, settled_at }) => ({
        ...{ order_id, state, gross, sold_at, paid_at, delivered_at, settled_at },
      })),
    }
  }

  /** Every rule of commission and withholding, past and to come. */
  async readRules(): Promise<SaleRules> {
    const [commission, withholding] = await Promise.all([
      this.listCommissionRules({}, { take: null }),
      this.listWithholdingRules({}, { take: null }),
    ])
    return {
      commission: commission.map((rule) => ({ ...rule, valid_from: new Date(rule.valid_from) })),
      withholding: withholding.map((rule) => ({ ...rule, valid_from: new Date(rule.valid_from) })),
    }
  }

  /** Forgets sales of which nobody paid anything. */
  @InjectTransactionManager()
  async forgetSales(order_ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await sales.deleteSales(context, order_ids)
  }

  /** Writes frozen sales, all or none of them. */
  @InjectTransactionManager()
  async saveSales(frozen: NewSale[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    for (const sale of frozen) await sales.insertSale(context, sale)
  }

  /** Writes what is known of a sale's order now. */
  @InjectManager()
  async saveProgress(progress: SaleProgress, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await sales.saveProgress(context, progress)
  }

  /** See {@link sales.takeSalesToCheck}. */
  @InjectManager()
  async takeSalesToCheck(
    again_after_ms: number,
    limit: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await sales.takeSalesToCheck(context, again_after_ms, limit)
  }

  /** Sales whose time has come and which nothing holds. */
  @InjectManager()
  async listDueSales(limit: number, @MedusaContext() context: SqlContext = {}): Promise<string[]> {
    return await sales.listDueSales(context, limit)
  }

  /**
   * Shares refunds of an order out, each once. Of a settled order it plans what comes back from seller, market and tax.
   * What a refund takes beyond what is left of the sale is nobody's here: it was paid beside it.
   */
  @InjectTransactionManager()
  async shareRefunds(
    order_id: string,
    refunds: OrderRefund[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const sale = await sales.lockSale(context, order_id)
    if (!sale || sale.state === "void") return
    const known = await sales.knownRefunds(
      context,
      refunds.map(({ refund_id }) => refund_id)
    )
    for (const refund of refunds) {
      if (known.has(refund.refund_id)) continue
      const lines = await sales.linesLeft(context, order_id)
      const shares = sharesOfLines(lines, refund)
      const taken = lines.map((line, index) => ({ ...line, left: shares[index] ?? line.left }))
      await sales.insertRefundShares(context, order_id, refund, taken)
      if (sale.state === "settled")
        await moves.planMoves(context, {
          order_id,
          seller_id: sale.seller_id,
          cause: refund.refund_id,
          direction: "back",
          shares: addShares(shares),
        })
    }
  }

  /** Settles a sale: plans what seller, market and tax office get of what was not refunded. @returns whether it was due */
  @InjectTransactionManager()
  async settleSale(order_id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    const sale = await sales.lockSale(context, order_id)
    if (sale?.state !== "open" || !sale.is_due) return false
    const lines = await sales.linesLeft(context, order_id)
    await moves.planMoves(context, {
      order_id,
      seller_id: sale.seller_id,
      cause: "settled",
      direction: "to",
      shares: addShares(lines.map(({ left }) => left)),
    })
    await sales.markSettled(context, order_id)
    return true
  }

  /** Moves that were not made yet, oldest first. */
  @InjectManager()
  async listWaitingMoves(limit: number, @MedusaContext() context: SqlContext = {}): Promise<WaitingMove[]> {
    return await moves.listWaitingMoves(context, limit)
  }

  /** A move was made at the gateway. */
  @InjectManager()
  async finishMove(
    id: string,
    transfer_id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await moves.finishMove(context, id, transfer_id)
  }

  /** The gateway refuses a move. */
  @InjectManager()
  async noteRefusal(id: string, refusal: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await moves.noteRefusal(context, id, refusal)
  }

  /** Notes the account of an owner at the gateway, once. */
  @InjectManager()
  async saveMoneyAccount(
    owner: string,
    account_id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      `insert into settlement_account (owner, account_id) values (?, ?) on conflict (owner) do nothing`,
      [owner, account_id]
    )
  }

  /** Reads by one of the room's own statements. */
  @InjectManager()
  async read<Result>(
    select: (context: SqlContext) => Promise<Result>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Result> {
    return await select(context)
  }

  /** Writes by one of the room's own statements, in one transaction. */
  @InjectTransactionManager()
  async write<Result>(
    change: (context: SqlContext) => Promise<Result>,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Result> {
    return await change(context)
  }

  /** See {@link households.selectHouseholds}. */
  @InjectManager()
  async householdsOfGoods(product_ids: string[], @MedusaContext() context: SqlContext = {}) {
    return await households.selectHouseholds(context, product_ids)
  }

  /** What some sellers have at the market; of all of them without ids. */
  @InjectManager()
  async sellerSums(
    seller_ids?: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, SellerSums>> {
    return await moves.sellerSums(context, seller_ids)
  }

  /** Opens a batch; null while another one is under way. */
  @InjectTransactionManager()
  async openBatch(
    made_by: string,
    lines: { seller_id: string; amount: number }[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string | null> {
    return await payouts.insertBatch(context, made_by, lines)
  }

  /** Takes over where payouts stand at the gateway. */
  @InjectManager()
  async savePayoutLines(
    lines: payouts.PayoutLine[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    if (lines.length) await payouts.savePayoutLines(context, lines)
  }

  /** Notes that a batch was approved, once. */
  @InjectManager()
  async approveBatch(
    id: string,
    approved_by: string | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await payouts.approveBatch(context, id, approved_by)
  }

  /** Moves a batch on; `false` where it was not in that state any more. */
  @InjectManager()
  async moveBatch(
    id: string,
    from: BatchState,
    to: BatchState,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await payouts.moveBatch(context, id, from, to)
  }
}
