import type { MemberRole, SellerKind, SellerStatus } from "@chophien/vocabulary/seller"

/** Who asks: a member and the seller they act for. A route knows no other seller than this one. */
export type SellerSession = {
  member: { id: string; name: string; email: string; role: MemberRole }
  seller: {
    id: string
    handle: string
    name: string
    kind: SellerKind
    status: SellerStatus
    commune_code: string
    phone: string
    picture_url: string | null
    officer_id: string | null
  }
  sign_in_id: string
}

/** A file of a multipart request, in memory. */
export type UploadedFile = { originalname: string; mimetype: string; buffer: Buffer }
