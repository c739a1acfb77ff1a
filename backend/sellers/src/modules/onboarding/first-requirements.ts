import type { RequirementEffect, RequirementMethod } from "@chophien/vocabulary/application"
import { type SellerKind, sellerKinds } from "@chophien/vocabulary/seller"

type First = {
  code: string
  name_vi: string
  name_en: string
  where_vi: string | null
  where_en: string | null
  method: RequirementMethod
  kinds: readonly SellerKind[]
  blocks: RequirementEffect
  needs_paper: boolean
  position: number
}

/** What a market begins with; staff change it on a screen afterwards. */
export const firstRequirements: readonly First[] = [
  {
    code: "commune",
    name_vi: "Biết xã, phường nơi làm ra hàng",
    name_en: "The commune of production is known",
    where_vi: null,
    where_en: null,
    method: "computed",
    kinds: sellerKinds,
    blocks: "selling",
    needs_paper: false,
    position: 10,
  },
  {
    code: "rules",
    name_vi: "Đồng ý với quy chế của chợ",
    name_en: "Agrees to the rules of the market",
    where_vi: null,
    where_en: null,
    method: "attested",
    kinds: sellerKinds,
    blocks: "selling",
    needs_paper: false,
    position: 20,
  },
  {
    code: "identity",
    name_vi: "Định danh điện tử (VNeID) của người đại diện",
    name_en: "Electronic identification (VNeID) of the representative",
    where_vi:
      "Cài ứng dụng VNeID và kích hoạt mức 2 tại công an xã, phường (mang theo căn cước). Cán bộ trung tâm ghi nhận khi gặp bạn.",
    where_en:
      "Install the VNeID app and have level 2 activated at the commune's police (bring the citizen's card). An officer records it when meeting you.",
    method: "identified",
    kinds: sellerKinds,
    blocks: "selling",
    needs_paper: false,
    position: 30,
  },
  {
    code: "registration",
    name_vi: "Giấy chứng nhận đăng ký (hợp tác xã, hộ kinh doanh, doanh nghiệp)",
    name_en: "Certificate of registration (co-operative, household business, company)",
    where_vi:
      "Hộ kinh doanh, hợp tác xã: đăng ký tại phòng kinh tế của Ủy ban nhân dân xã, phường, hoặc trên Cổng dịch vụ công; mang theo căn cước. Doanh nghiệp: cơ quan đăng ký kinh doanh của tỉnh.",
    where_en:
      "Household businesses and co-operatives register at the commune's People's Committee or on the public service portal, with the citizen's card. Companies: the province's business registration office.",
    method: "verified",
    kinds: ["cooperative", "household", "company"],
    blocks: "selling",
    needs_paper: true,
    position: 40,
  },
  {
    code: "contract",
    name_vi: "Hợp đồng hợp tác của tổ",
    name_en: "Contract of co-operation of the group",
    where_vi:
      "Các thành viên cùng ký hợp đồng hợp tác; thông báo thành lập tổ tại Ủy ban nhân dân xã, phường.",
    where_en: "The members sign a contract of co-operation and report the group to the commune's committee.",
    method: "verified",
    kinds: ["cooperative_group"],
    blocks: "selling",
    needs_paper: true,
    position: 40,
  },
  {
    code: "food_safety",
    name_vi: "An toàn thực phẩm: giấy chứng nhận hoặc bản cam kết",
    name_en: "Food safety: certificate or commitment",
    where_vi:
      "Cơ sở nhỏ ký bản cam kết tại Ủy ban nhân dân xã, phường. Cơ sở lớn hơn xin giấy chứng nhận ở ngành nông nghiệp hoặc công thương của tỉnh.",
    where_en:
      "Small producers sign a commitment at the commune's committee; larger ones get a certificate from the province's authorities.",
    method: "verified",
    kinds: sellerKinds,
    blocks: "selling",
    needs_paper: true,
    position: 50,
  },
  {
    code: "ocop",
    name_vi: "Chứng nhận OCOP (nếu có)",
    name_en: "OCOP certificate (if any)",
    where_vi: "Quyết định công nhận của Ủy ban nhân dân tỉnh; có hạn 36 tháng.",
    where_en: "Decision of the province's People's Committee, valid for 36 months.",
    method: "verified",
    kinds: sellerKinds,
    blocks: "badge",
    needs_paper: true,
    position: 60,
  },
  {
    code: "vietgap",
    name_vi: "Chứng nhận VietGAP (nếu có)",
    name_en: "VietGAP certificate (if any)",
    where_vi: "Tổ chức chứng nhận được Bộ Nông nghiệp và Môi trường chỉ định.",
    where_en: "A certification body named by the Ministry of Agriculture and Environment.",
    method: "verified",
    kinds: sellerKinds,
    blocks: "badge",
    needs_paper: true,
    position: 70,
  },
  {
    code: "bank_account",
    name_vi: "Tài khoản ngân hàng đúng tên, đã thử chuyển và đọc lại mã",
    name_en: "Bank account in the right name, tried by a small transfer whose code was read back",
    where_vi: "Chủ gian hàng khai tài khoản trong ứng dụng bán hàng sau khi được duyệt.",
    where_en: "The owner names the account in the sellers' app once the stall is approved.",
    method: "verified",
    kinds: sellerKinds,
    blocks: "none",
    needs_paper: false,
    position: 80,
  },
]
