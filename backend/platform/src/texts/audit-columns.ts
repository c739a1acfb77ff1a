import { defineTexts } from "./define-texts"

/** Heads of the columns of the exported audit log, in their order. */
export const auditColumns = defineTexts({
  at: { vi: "Thời điểm", en: "Time" },
  actor_name: { vi: "Người làm", en: "Person" },
  actor_id: { vi: "Mã người làm", en: "Person's id" },
  actor_role: { vi: "Vai trò", en: "Role" },
  for_seller_id: { vi: "Làm thay gian hàng", en: "For seller" },
  action_name: { vi: "Việc đã làm", en: "Action" },
  action: { vi: "Mã việc", en: "Action's name in the API" },
  object_type: { vi: "Loại đối tượng", en: "Kind of object" },
  object_id: { vi: "Mã đối tượng", en: "Object" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  ip: { vi: "Địa chỉ IP", en: "IP address" },
  user_agent: { vi: "Trình duyệt", en: "Browser" },
  route: { vi: "Đường dẫn API", en: "Route" },
})
