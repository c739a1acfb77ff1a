import { readOwnDossier } from "../seller/dossier"
import {
  assignApplication,
  decideApplication,
  decideApplications,
  listApplications,
  openIdentityNumber,
  readStaffApplication,
  type StaffApplication,
  saveStaffAnswers,
  startFieldApplication,
  submitForApplicant,
} from "../staff/applications"
import {
  checkRequirement,
  listUnidentified,
  openPaper,
  readDossier,
  readPaper,
  recordIdentification,
  uploadStaffPapers,
  writeVisit,
} from "../staff/dossiers"
import { addRequirement, changeRequirement, listRequirements, type Requirement } from "../staff/requirements"
import {
  findApplication,
  readApplication,
  removePaper,
  saveAnswers,
  startApplication,
  submitApplication,
  uploadPapers,
} from "../store/applications"
import type { Application, ChecklistItem, Dossier, Paper } from "../wire/application"
import { place, seller } from "./goods"
import { exampleOf } from "./sample"

const at = "2026-11-24T02:00:00.000Z"
const paper = { id: "paper_01JGIAY", requirement: "food_safety", sent_at: at }
const item: ChecklistItem = {
  code: "food_safety",
  name: "An toàn thực phẩm: giấy chứng nhận hoặc bản cam kết",
  where: "Cơ sở nhỏ ký bản cam kết tại Ủy ban nhân dân xã, phường.",
  method: "verified",
  blocks: "selling",
  needs_paper: true,
  state: "waiting",
  ends_on: null,
  reason: null,
}
const application: Application = {
  id: "app_01JDON",
  code: "K7M6P4XQ",
  state: "draft",
  kind: "cooperative",
  answers: {
    contact_name: "Sùng Y Mai",
    phone: "0912345678",
    email: "mai@paco.example",
    name: "Hợp tác xã nông nghiệp Pà Cò",
    province_code: "25",
    commune_code: place.code,
    commune_full_name: place.full_name,
    address_line: "Xóm Chà Đáy",
    is_registered: true,
    registration_number: "170107000123",
    tax_code: "0100109106",
    representative: "Sùng Y Mai",
    identity_number_end: "0127",
    goods: "Gà đen, chè Shan tuyết",
  },
  checklist: [item],
  papers: [paper],
  message: null,
  versions: { rules: "số 01/QC", privacy: "2026-11-30" },
  submitted_at: null,
}
const submitted: Application = { ...application, state: "submitted", submitted_at: at }
const staffPaper: Paper = {
  ...paper,
  state: "waiting",
  number: null,
  issuer: null,
  issued_on: null,
  expires_on: null,
}
const dossier: Dossier = {
  checklist: [item],
  papers: [staffPaper],
  identifications: [
    {
      id: "sidn_01JDINHDANH",
      method: "vneid_app",
      level: 2,
      reference: "VN-2026-0001",
      identified_at: at,
      waived_until: null,
      reason: null,
      recorded_by: "Bùi Thị Hoa",
      recorded_at: at,
      ended_at: null,
    },
  ],
  visits: [
    {
      id: "svis_01JTHAM",
      visited_on: "2026-11-23",
      text: "Chuồng sạch, còn thiếu bản cam kết.",
      next_on: "2026-12-07",
      officer: "Bùi Thị Hoa",
      photos: [],
    },
  ],
  identity_due_on: null,
}
const forStaff: StaffApplication = {
  ...submitted,
  ...dossier,
  holder_id: application.id,
  seller_id: null,
  officer: { id: "user_01JHOA", name: "Bùi Thị Hoa" },
  consents: [{ purpose: "rules", version: "số 01/QC", given_at: at }],
  history: [{ act: "submitted", actor: "applicant", name: null, text: null, at }],
  similar: [{ id: seller.id, name: seller.name, of: "seller", like: ["name"] }],
  hindered_by: ["food_safety"],
}
const requirement: Requirement = {
  code: item.code,
  name_vi: item.name,
  name_en: "Food safety: certificate or commitment",
  where_vi: item.where,
  where_en: "Small producers sign a commitment at the commune's committee.",
  method: "verified",
  kinds: ["cooperative", "cooperative_group", "household", "company"],
  blocks: "selling",
  needs_paper: true,
  position: 50,
  active: true,
}
const { code: _, method: __, ...facts } = requirement
const params = { id: application.id }
const versions = { rules_version: "số 01/QC", privacy_version: "2026-11-30" }

/** Examples of applications, papers, requirements and identifications. */
export const applicationExamples = [
  exampleOf(startApplication, {
    body: { kind: "cooperative" },
    answer: { application, token: "Zk3v9TqLr2" },
  }),
  exampleOf(findApplication, {
    body: { code: application.code, phone: "0912 345 678" },
    answer: { id: application.id, token: "Zk3v9TqLr2" },
  }),
  exampleOf(readApplication, { params, answer: { application } }),
  exampleOf(saveAnswers, {
    params,
    body: { contact_name: "Sùng Y Mai", phone: "0912 345 678" },
    answer: { application },
  }),
  exampleOf(uploadPapers, { params: { ...params, requirement: item.code }, answer: { application } }),
  exampleOf(removePaper, { params: { ...params, paper_id: paper.id }, body: {}, answer: { application } }),
  exampleOf(submitApplication, { params, body: versions, answer: { application: submitted } }),
  exampleOf(readOwnDossier, {
    query: {},
    answer: { checklist: [item], identity_due_on: "2026-12-31", identified: false },
  }),
  exampleOf(listApplications, {
    query: { state: "submitted" },
    answer: {
      applications: [
        {
          id: application.id,
          code: application.code,
          state: "submitted",
          kind: application.kind,
          name: application.answers.name,
          contact_name: application.answers.contact_name,
          phone: application.answers.phone,
          commune_full_name: place.full_name,
          officer_name: "Bùi Thị Hoa",
          submitted_at: at,
          created_at: at,
          waiting_days: 3,
        },
      ],
      count: 1,
      limit: 20,
      offset: 0,
      states: { draft: 2, submitted: 1, more_needed: 0, approved: 4, refused: 0 },
    },
  }),
  exampleOf(startFieldApplication, { body: { kind: "household" }, answer: { application: forStaff } }),
  exampleOf(readStaffApplication, { params, answer: { application: forStaff } }),
  exampleOf(saveStaffAnswers, {
    params,
    body: { address_line: "Xóm Chà Đáy" },
    answer: { application: forStaff },
  }),
  exampleOf(submitForApplicant, { params, body: versions, answer: { application: forStaff } }),
  exampleOf(openIdentityNumber, { params, body: {}, answer: { identity_number: "025190000127" } }),
  exampleOf(assignApplication, {
    params,
    body: { officer_id: "user_01JHOA" },
    answer: { application: forStaff },
  }),
  exampleOf(decideApplication, {
    params,
    body: { act: "ask", text: "Mời bạn chụp lại bản cam kết cho rõ." },
    answer: { application: forStaff },
  }),
  exampleOf(decideApplications, {
    body: { ids: [application.id], act: "approve" },
    answer: {
      done: [],
      refused: [{ id: application.id, name: application.answers.name, message: "Chưa duyệt được." }],
    },
  }),
  exampleOf(readDossier, { params, answer: { dossier } }),
  exampleOf(checkRequirement, {
    params,
    body: {
      requirement: item.code,
      act: "meet",
      paper_id: paper.id,
      number: "12/2026/CK",
      issuer: "Ủy ban nhân dân xã Pà Cò",
      issued_on: "2026-05-04",
      expires_on: "2029-05-03",
    },
    answer: { dossier },
  }),
  exampleOf(recordIdentification, {
    params,
    body: { act: "record", provider: "manual", method: "vneid_app", level: 2, reference: "VN-2026-0001" },
    answer: { dossier },
  }),
  exampleOf(writeVisit, {
    params,
    body: { visited_on: "2026-11-23", text: "Chuồng sạch, còn thiếu bản cam kết.", next_on: "2026-12-07" },
    answer: { dossier },
  }),
  exampleOf(uploadStaffPapers, {
    params: { ...params, requirement: "visit" },
    answer: { ids: [paper.id], dossier },
  }),
  exampleOf(openPaper, {
    params: { id: paper.id },
    body: {},
    answer: { expires: 1_795_000_000_000, signature: "Zk3v9TqLr2" },
  }),
  exampleOf(readPaper, {
    params: { id: paper.id },
    query: { expires: 1_795_000_000_000, signature: "Zk3v9TqLr2" },
    answer: { content_type: "image/webp", content: "UklGRg==" },
  }),
  exampleOf(listUnidentified, {
    query: {},
    answer: {
      sellers: [
        {
          id: seller.id,
          name: seller.name,
          status: "active",
          commune_full_name: place.full_name,
          phone: "0912345678",
          officer_name: null,
          due_on: "2026-12-31",
          why: "missing",
        },
      ],
      count: 1,
      limit: 20,
      offset: 0,
      identified: 65,
      deadline: "2026-12-31",
    },
  }),
  exampleOf(listRequirements, { query: {}, answer: { requirements: [requirement] } }),
  exampleOf(addRequirement, {
    body: { code: "halal", ...facts },
    answer: { requirements: [requirement] },
  }),
  exampleOf(changeRequirement, {
    params: { code: requirement.code },
    body: { blocks: "badge" },
    answer: { requirements: [requirement] },
  }),
]
