/** The words of the bank's statements, in both languages. */
export const statementWords = {
  title: { vi: "Sao kê ngân hàng", en: "Bank statement" },
  subtitle: {
    vi: "Tải sao kê lên để khoản chi tự đóng và khoản vào tự ghép. Bạn xem từng dòng sẽ thành gì rồi mới ghi sổ.",
    en: "A statement closes payouts and places what came. You see what becomes of each row before it is booked.",
  },
  mapping: { vi: "Ngân hàng", en: "Bank" },
  mapping_choose: { vi: "Chọn cách đọc", en: "Choose how it is read" },
  mapping_new: { vi: "Thêm ngân hàng", en: "Add a bank" },
  mapping_hint: {
    vi: "Ghi đúng tên cột như trong tệp của ngân hàng. Tiền nằm ở hai cột Có và Nợ, hoặc một cột có dấu.",
    en: "The headings as they stand in the bank's file. Money stands in two columns, or in one with a sign.",
  },
  name: { vi: "Tên ngân hàng", en: "Name of the bank" },
  column: {
    date: { vi: "Cột ngày", en: "Date" },
    credit: { vi: "Cột ghi có", en: "Credit" },
    debit: { vi: "Cột ghi nợ", en: "Debit" },
    amount: { vi: "Cột số tiền có dấu", en: "Amount with a sign" },
    description: { vi: "Cột nội dung", en: "Description" },
    reference: { vi: "Cột số bút toán", en: "Reference" },
    balance: { vi: "Cột số dư", en: "Balance" },
  },
  need_columns: {
    vi: "Hãy ghi tên, cột ngày, cột nội dung, và cột tiền.",
    en: "Name, date, description and the money's columns are needed.",
  },
  own_account: { vi: "Số tài khoản của chợ", en: "The market's account" },
  file: { vi: "Tệp sao kê (CSV hoặc Excel)", en: "Statement (CSV or Excel)" },
  need_file: {
    vi: "Hãy chọn ngân hàng, số tài khoản và tệp.",
    en: "Choose the bank, the account and a file.",
  },
  too_large: { vi: "Tệp quá lớn, nhiều nhất 3 MB.", en: "The file is too large, 3 MB at most." },
  preview: { vi: "Xem trước", en: "Preview" },
  book: { vi: "Ghi sổ", en: "Book it" },
  booked: { vi: "Đã ghi sổ", en: "Booked" },
  line: { vi: "Dòng", en: "Row" },
  amount: { vi: "Số tiền", en: "Amount" },
  fate: { vi: "Sẽ thành", en: "What becomes of it" },
  outcome: {
    booked: { vi: "Ghi sổ", en: "Booked" },
    known: { vi: "Đã có, không đổi gì", en: "Known already" },
    duplicate: { vi: "Trùng với báo có khác", en: "Told by another source" },
    held: { vi: "Chờ người xem", en: "Waits for a person" },
  },
  review: { vi: "Vào mục “Tiền cần xử lý”", en: "Goes to “Money to sort out”" },
} as const
