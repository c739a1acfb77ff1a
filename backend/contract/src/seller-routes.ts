import * as sellerComplaints from "./seller/complaints"
import * as dispatch from "./seller/dispatch"
import * as ownDossier from "./seller/dossier"
import * as households from "./seller/households"
import * as ownReviews from "./seller/listing-reviews"
import * as sellerListings from "./seller/listings"
import * as ownMembers from "./seller/members"
import * as sellerMoney from "./seller/money"
import * as sellerOrderCare from "./seller/order-care"
import * as sellerOrders from "./seller/orders"
import * as pause from "./seller/pause"
import * as sellerQuestions from "./seller/questions"
import * as sellerReviews from "./seller/reviews"
import * as session from "./seller/session"
import * as training from "./seller/training"
import * as uploads from "./seller/uploads"
import * as shopWindow from "./seller/window"

/** What members of sellers call. */
export const sellerRoutes = {
  signIn: session.signIn,
  openSession: session.openSession,
  endSession: session.endSession,
  listOwnSignIns: session.listOwnSignIns,
  endOwnSignIn: session.endOwnSignIn,
  endOtherSignIns: session.endOtherSignIns,
  readMe: session.readMe,
  readDispatch: dispatch.readDispatch,
  changeDispatch: dispatch.changeDispatch,
  readInvitation: session.readInvitation,
  acceptInvitation: session.acceptInvitation,
  requestPasswordReset: session.requestPasswordReset,
  sendSignInCode: session.sendSignInCode,
  redeemSignInCode: session.redeemSignInCode,
  listOwnMembers: ownMembers.listOwnMembers,
  addOwnMember: ownMembers.addOwnMember,
  changeOwnMember: ownMembers.changeOwnMember,
  inviteOwnMember: ownMembers.inviteOwnMember,
  endSignInsOfMember: ownMembers.endSignInsOfMember,
  removeOwnMember: ownMembers.removeOwnMember,
  listOwnListings: sellerListings.listOwnListings,
  listOwnListingReviews: ownReviews.listOwnListingReviews,
  createListing: sellerListings.createListing,
  readOwnListing: sellerListings.readOwnListing,
  updateListing: sellerListings.updateListing,
  removeListing: sellerListings.removeListing,
  previewListing: sellerListings.previewListing,
  listListingCategories: sellerListings.listListingCategories,
  listOwnOrders: sellerOrders.listOwnOrders,
  readOwnOrder: sellerOrders.readOwnOrder,
  confirmOrder: sellerOrders.confirmOrder,
  shipOrder: sellerOrders.shipOrder,
  correctTracking: sellerOrders.correctTracking,
  shortenOrder: sellerOrderCare.shortenOrder,
  delayOrder: sellerOrderCare.delayOrder,
  answerCancelRequest: sellerOrderCare.answerCancelRequest,
  readPickList: sellerOrderCare.readPickList,
  previewHarvest: sellerOrderCare.previewHarvest,
  failHarvest: sellerOrderCare.failHarvest,
  readOwnMoney: sellerMoney.readOwnMoney,
  readPriceTerms: sellerMoney.readPriceTerms,
  listOwnSales: sellerMoney.listOwnSales,
  readOwnSale: sellerMoney.readOwnSale,
  listBanksForSeller: sellerMoney.listBanksForSeller,
  nameOwnBankAccount: sellerMoney.nameOwnBankAccount,
  readOwnStatement: sellerMoney.readOwnStatement,
  readOwnTaxCertificate: sellerMoney.readOwnTaxCertificate,
  askForPayout: sellerMoney.askForPayout,
  listHouseholds: households.listHouseholds,
  addHousehold: households.addHousehold,
  changeHousehold: households.changeHousehold,
  nameHouseholdOfGoods: households.nameHouseholdOfGoods,
  readHouseholdSums: households.readHouseholdSums,
  readHouseholdFile: households.readHouseholdFile,
  listOwnComplaints: sellerComplaints.listOwnComplaints,
  readOwnComplaint: sellerComplaints.readOwnComplaint,
  answerComplaint: sellerComplaints.answerComplaint,
  listOwnReviews: sellerReviews.listOwnReviews,
  readOwnReview: sellerReviews.readOwnReview,
  answerReview: sellerReviews.answerReview,
  reportOwnReview: sellerReviews.reportOwnReview,
  listOwnQuestions: sellerQuestions.listOwnQuestions,
  readOwnQuestion: sellerQuestions.readOwnQuestion,
  answerQuestion: sellerQuestions.answerQuestion,
  callInCentreBySeller: sellerQuestions.callInCentreBySeller,
  uploadPictures: uploads.uploadPictures,
  readOwnDossier: ownDossier.readOwnDossier,
  readWindow: shopWindow.readWindow,
  changeWindow: shopWindow.changeWindow,
  readOwnData: shopWindow.readOwnData,
  readPause: pause.readPause,
  setPause: pause.setPause,
  readOwnLessons: training.readOwnLessons,
  recordLesson: training.recordLesson,
}
