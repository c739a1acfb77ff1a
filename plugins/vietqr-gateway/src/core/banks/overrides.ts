import type { Bank } from "./bank"

/** What we know better than the seeded list, keyed by BIN; an entry here wins. */
export const overrides: readonly Bank[] = [
  {
    bin: "970422",
    name: "Ngân hàng TMCP Quân đội",
    short_name: "MB",
    transfer_supported: true,
    app_id: "mb",
  },
  {
    bin: "970436",
    name: "Ngân hàng TMCP Ngoại thương Việt Nam",
    short_name: "Vietcombank",
    transfer_supported: true,
    app_id: "vcb",
  },
  {
    bin: "970415",
    name: "Ngân hàng TMCP Công thương Việt Nam",
    short_name: "VietinBank",
    transfer_supported: true,
    app_id: "icb",
  },
  {
    bin: "970418",
    name: "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam",
    short_name: "BIDV",
    transfer_supported: true,
    app_id: "bidv",
  },
  {
    bin: "970405",
    name: "Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam",
    short_name: "Agribank",
    transfer_supported: true,
    app_id: "vba",
  },
  {
    bin: "970407",
    name: "Ngân hàng TMCP Kỹ thương Việt Nam",
    short_name: "Techcombank",
    transfer_supported: true,
    app_id: "tcb",
  },
]
