/** A value that a spreadsheet would run as a formula when it opens the file (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

function cell(value: string): string {
  const plain = formula.test(value) ? `'${value}` : value
  return /[";\n\r,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/**
 * A table as CSV that a Vietnamese spreadsheet opens right: marked as UTF-8, with semicolons, since the comma divides
 * decimals there. What would run as a formula stands behind an apostrophe.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`
