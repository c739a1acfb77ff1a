import { type Shares, shareNames } from "@chophien/vocabulary/terms-of-sale"
import { apportion } from "./apportion"

/** No money of anybody. */
const noShares: Readonly<Shares> = { net: 0, commission: 0, vat: 0, pit: 0 }

/** What shares come to. */
export const sumOfShares = ({ net, commission, vat, pit }: Shares): number => net + commission + vat + pit

/** Several shares together. */
export function addShares(all: readonly Shares[]): Shares {
  const sum = { ...noShares }
  for (const shares of all) for (const name of shareNames) sum[name] += shares[name]
  return sum
}

/** What is left of shares after others were taken. */
export const lessShares = (from: Shares, taken: Shares): Shares => ({
  net: from.net - taken.net,
  commission: from.commission - taken.commission,
  vat: from.vat - taken.vat,
  pit: from.pit - taken.pit,
})

/**
 * Whose money a refund takes: of each line, and within it of seller, market and tax, in the proportion of what is left.
 * A refund of all that is left leaves nobody a đồng.
 * @param left of each line, after the refunds before
 * @throws RangeError for more than is left
 */
export function sharesOfRefund(left: readonly Shares[], amount: number): Shares[] {
  const parts = apportion(
    left.flatMap((shares) => shareNames.map((name) => shares[name])),
    amount
  )
  return left.map((_, line) => {
    const at = line * shareNames.length
    const [net = 0, commission = 0, vat = 0, pit = 0] = parts.slice(at, at + shareNames.length)
    return { net, commission, vat, pit }
  })
}

/**
 * The same of a refund of which parts are for single lines. Each part takes of its own line as far as that goes, the rest
 * of all that is left. Never more than there is.
 */
export function sharesOfLines(
  lines: readonly { order_line_id: string | null; left: Shares }[],
  refund: { amount: number; lines: readonly { order_line_id: string; amount: number }[] }
): Shares[] {
  let rest = refund.amount
  const own = lines.map(({ order_line_id, left }) => {
    const wanted = refund.lines
      .filter((line) => line.order_line_id === order_line_id)
      .reduce((sum, { amount }) => sum + amount, 0)
    const amount = Math.min(wanted, rest, sumOfShares(left))
    rest -= amount
    return sharesOfRefund([left], amount)[0] ?? noShares
  })
  const still = lines.map(({ left }, index) => lessShares(left, own[index] ?? noShares))
  const others = sharesOfRefund(still, Math.min(rest, sumOfShares(addShares(still))))
  return own.map((shares, index) => addShares([shares, others[index] ?? noShares]))
}
