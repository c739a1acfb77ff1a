/** Goods that may not be sold, or only by who is licensed: words, why, and by which law. */
export type ForbiddenGoods = {
  /** Stored with a review: it never changes. */
  code: string
  /** Words or phrases, with their marks; small letters. */
  words: readonly string[]
  reason: { vi: string; en: string }
  /** The law and since when it is in force, as staff look it up. */
  law: string
}

/**
 * What waits for a person before it is shown, as data. A word proves nothing: who lists bamboo that looks like a tiger's
 * bone is let through by staff. As of November 2026; the centre's lawyer keeps it.
 */
export const forbiddenGoods: readonly ForbiddenGoods[] = [
  {
    code: "wildlife",
    words: [
      "thú rừng",
      "thịt rừng",
      "tê tê",
      "ngà voi",
      "sừng tê giác",
      "tê giác",
      "cao hổ",
      "cao hổ cốt",
      "xương hổ",
      "nanh hổ",
      "vuốt hổ",
      "da hổ",
      "da báo",
      "móng gấu",
      "tay gấu",
      "cao khỉ",
      "khỉ rừng",
      "voọc",
      "sơn dương",
      "nai rừng",
      "cầy hương rừng",
      "rùa hộp",
      "ba ba gai rừng",
      "rắn hổ chúa",
      "trăn đất",
      "chim trời",
      "chim rừng",
      "chim hoang dã",
      "đồi mồi",
      "phong lan rừng",
    ],
    reason: {
      vi: "Động vật, thực vật hoang dã, hoặc bộ phận của chúng: cấm bán hoặc phải có giấy tờ nguồn gốc",
      en: "Wild animals or plants, or parts of them: forbidden, or sold with proof of their origin only",
    },
    law: "Luật Đa dạng sinh học 20/2008/QH12; Nghị định 06/2019/NĐ-CP, sửa bởi 84/2021/NĐ-CP; Bộ luật Hình sự, điều 234 và 244; Chỉ thị 04/CT-TTg ngày 17/5/2022 (chim hoang dã)",
  },
  {
    code: "bear_bile",
    words: ["mật gấu", "rượu mật gấu", "gấu ngựa", "gấu chó"],
    reason: {
      vi: "Mật gấu và sản phẩm từ gấu: cấm mua bán",
      en: "Bear bile and products of bears: trade is forbidden",
    },
    law: "Nghị định 06/2019/NĐ-CP, phụ lục nhóm IB; Bộ luật Hình sự, điều 244",
  },
  {
    code: "explosives",
    words: [
      "thuốc nổ",
      "kíp nổ",
      "mìn",
      "pháo nổ",
      "pháo hoa nổ",
      "thuốc pháo",
      "lựu đạn",
      "thuốc súng",
      "dây cháy chậm",
    ],
    reason: {
      vi: "Vật liệu nổ, pháo nổ: cấm bán",
      en: "Explosives and firecrackers: forbidden",
    },
    law: "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ 42/2024/QH15 (từ 1/1/2025); Nghị định 137/2020/NĐ-CP (pháo)",
  },
  {
    code: "weapons",
    words: [
      "súng săn",
      "súng kíp",
      "súng hơi",
      "súng cồn",
      "súng tự chế",
      "đạn chì",
      "dao găm",
      "kiếm nhật",
      "côn nhị khúc",
      "roi điện",
      "dùi cui điện",
    ],
    reason: { vi: "Vũ khí, công cụ hỗ trợ: cấm bán", en: "Weapons: forbidden" },
    law: "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ 42/2024/QH15 (từ 1/1/2025)",
  },
  {
    code: "fishing_hunting",
    words: ["kích điện", "xung điện", "lưới bát quái", "lưới mờ", "bẫy thú", "bẫy chim", "bẫy kẹp"],
    reason: {
      vi: "Dụng cụ đánh bắt tận diệt, bẫy thú rừng: cấm bán, sử dụng",
      en: "Gear for destructive fishing, traps for wild animals: forbidden",
    },
    law: "Luật Thủy sản 18/2017/QH14, điều 7; Luật Lâm nghiệp 16/2017/QH14, điều 9",
  },
  {
    code: "drugs",
    words: [
      "thuốc phiện",
      "cây anh túc",
      "quả anh túc",
      "hạt anh túc",
      "cần sa",
      "lá khát",
      "cỏ mỹ",
      "bóng cười",
      "nấm thức thần",
      "ma túy",
    ],
    reason: {
      vi: "Chất ma túy, cây có chất ma túy: cấm",
      en: "Narcotics and plants that hold them: forbidden",
    },
    law: "Luật Phòng, chống ma túy 73/2021/QH14, điều 5",
  },
  {
    code: "tobacco",
    words: ["thuốc lá", "thuốc lào", "thuốc lá điện tử", "xì gà", "pod", "vape", "shisha"],
    reason: {
      vi: "Thuốc lá: không bán trên mạng; thuốc lá điện tử: cấm hoàn toàn",
      en: "Tobacco is not sold online; electronic cigarettes are forbidden",
    },
    law: "Luật Phòng, chống tác hại của thuốc lá 09/2012/QH13; Nghị quyết 173/2024/QH15 (thuốc lá điện tử, từ 1/1/2025)",
  },
  {
    code: "medicines",
    words: [
      "thuốc kê đơn",
      "thuốc kháng sinh",
      "thuốc giảm cân",
      "thuốc nam gia truyền",
      "chữa ung thư",
      "chữa khỏi",
    ],
    reason: {
      vi: "Thuốc chữa bệnh, lời hứa chữa khỏi bệnh: chỉ nơi có phép mới được bán, thực phẩm không được quảng cáo như thuốc",
      en: "Medicines, or a promise to heal: licensed sellers only, and food may not be praised as medicine",
    },
    law: "Luật Dược 105/2016/QH13, sửa bởi 44/2024/QH15; Luật An toàn thực phẩm 55/2010/QH12",
  },
  {
    code: "poisons",
    words: ["thuốc diệt cỏ", "thuốc trừ sâu", "thuốc chuột", "xyanua", "thạch tín", "thủy ngân"],
    reason: {
      vi: "Thuốc bảo vệ thực vật, chất độc: chỉ nơi có phép mới được bán",
      en: "Pesticides and poisons: licensed sellers only",
    },
    law: "Luật Bảo vệ và kiểm dịch thực vật 41/2013/QH13; Luật Hóa chất 69/2025/QH15 (từ 1/1/2026)",
  },
  {
    code: "timber",
    words: ["gỗ trắc", "gỗ sưa", "gỗ cẩm lai", "gỗ hoàng đàn", "gỗ thủy tùng", "gỗ lậu", "nu nghiến"],
    reason: {
      vi: "Gỗ rừng quý: phải có hồ sơ lâm sản hợp pháp",
      en: "Rare timber: sold with lawful papers only",
    },
    law: "Luật Lâm nghiệp 16/2017/QH14; Nghị định 06/2019/NĐ-CP",
  },
]

/** What a rule is called that no version knows any more. */
export const goodsOfRule = (code: string): ForbiddenGoods | undefined =>
  forbiddenGoods.find((goods) => goods.code === code)
