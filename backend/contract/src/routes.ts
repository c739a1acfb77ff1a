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
import * as applications from "./staff/applications"
import * as auditLog from "./staff/audit-log"
import * as bankFiles from "./staff/bank-files"
import * as staffComplaints from "./staff/complaints"
import * as coverage from "./staff/coverage"
import * as dossiers from "./staff/dossiers"
import * as fees from "./staff/fees"
import * as goodsImports from "./staff/goods-imports"
import * as listingReviews from "./staff/listing-reviews"
import * as staffListings from "./staff/listings"
import * as mails from "./staff/mails"
import * as members from "./staff/members"
import * as moderation from "./staff/moderation"
import * as money from "./staff/money"
import * as staffOrderCare from "./staff/order-care"
import * as staffOrders from "./staff/orders"
import * as overview from "./staff/overview"
import * as payouts from "./staff/payouts"
import * as staffPlaces from "./staff/places"
import * as staffQuestions from "./staff/questions"
import * as refunds from "./staff/refunds"
import * as requirements from "./staff/requirements"
import * as staffReviews from "./staff/reviews"
import * as searchWords from "./staff/search-words"
import * as sellers from "./staff/sellers"
import * as statements from "./staff/statements"
import * as tariffs from "./staff/tariffs"
import * as team from "./staff/team"
import * as classes from "./staff/training"
import * as unpaidOrders from "./staff/unpaid-orders"
import * as storeApplications from "./store/applications"
import * as cartSchema from "./store/cart"
import * as catalogue from "./store/catalogue"
import * as storeComplaints from "./store/complaints"
import * as invoiceRequests from "./store/invoice-requests"
import * as market from "./store/market"
import * as storeOrderCare from "./store/order-care"
import * as orderGroups from "./store/order-groups"
import * as places from "./store/places"
import * as priceShares from "./store/price-shares"
import * as storeQuestions from "./store/questions"
import * as reports from "./store/reports"
import * as storeReviews from "./store/reviews"
import * as searches from "./store/searches"
import * as seasonNotices from "./store/season-notices"
import * as shippingQuote from "./store/shipping-quote"

/** What shops call. */
export const storeRoutes = {
  readMarket: market.readMarket,
  readHome: catalogue.readHome,
  listListings: catalogue.listListings,
  readListing: catalogue.readListing,
  readPriceShares: priceShares.readPriceShares,
  quoteShipping: shippingQuote.quoteShipping,
  suggest: catalogue.suggest,
  countClick: searches.countClick,
  reportListing: reports.reportListing,
  askForSeason: seasonNotices.askForSeason,
  listCategories: catalogue.listCategories,
  listSellers: catalogue.listSellers,
  readSeller: catalogue.readSeller,
  listCommunes: catalogue.listCommunes,
  readCommune: catalogue.readCommune,
  searchCommunes: places.searchCommunes,
  listProvinces: places.listProvinces,
  startCart: cartSchema.startCart,
  viewCart: cartSchema.viewCart,
  addItem: cartSchema.addItem,
  setQuantity: cartSchema.setQuantity,
  setDelivery: cartSchema.setDelivery,
  requestInvoice: invoiceRequests.requestInvoice,
  withdrawInvoiceRequest: invoiceRequests.withdrawInvoiceRequest,
  chooseShipping: cartSchema.chooseShipping,
  checkOut: cartSchema.checkOut,
  readOrderGroup: orderGroups.readOrderGroup,
  cancelOrderGroup: orderGroups.cancelOrderGroup,
  claimPayment: orderGroups.claimPayment,
  openRefundAccount: orderGroups.openRefundAccount,
  lookUpOrderGroup: orderGroups.lookUpOrderGroup,
  readAftercare: storeComplaints.readAftercare,
  receiveParcel: storeComplaints.receiveParcel,
  cancelPaidOrder: storeComplaints.cancelPaidOrder,
  askToCancel: storeOrderCare.askToCancel,
  changeAddress: storeOrderCare.changeAddress,
  uploadOrderPhotos: storeComplaints.uploadOrderPhotos,
  openComplaint: storeComplaints.openComplaint,
  replyToComplaint: storeComplaints.replyToComplaint,
  readOrderReviews: storeReviews.readOrderReviews,
  writeReview: storeReviews.writeReview,
  rateSeller: storeReviews.rateSeller,
  listProductReviews: storeReviews.listProductReviews,
  listSellerReviews: storeReviews.listSellerReviews,
  reportReview: storeReviews.reportReview,
  readOrderMessages: storeQuestions.readOrderMessages,
  writeOrderMessage: storeQuestions.writeOrderMessage,
  callInCentre: storeQuestions.callInCentre,
  listProductQuestions: storeQuestions.listProductQuestions,
  writeProductQuestion: storeQuestions.writeProductQuestion,
  startApplication: storeApplications.startApplication,
  findApplication: storeApplications.findApplication,
  readApplication: storeApplications.readApplication,
  saveAnswers: storeApplications.saveAnswers,
  uploadPapers: storeApplications.uploadPapers,
  removePaper: storeApplications.removePaper,
  submitApplication: storeApplications.submitApplication,
}

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

/** What staff call. */
export const staffRoutes = {
  searchCommunesForStaff: staffPlaces.searchCommunesForStaff,
  listStaffSellers: sellers.listStaffSellers,
  createSeller: sellers.createSeller,
  approveSellers: sellers.approveSellers,
  listSimilarSellers: sellers.listSimilarSellers,
  listOfficers: sellers.listOfficers,
  readStaffSeller: sellers.readStaffSeller,
  updateSeller: sellers.updateSeller,
  approveSeller: sellers.approveSeller,
  listStandings: sellers.listStandings,
  suspendSeller: sellers.suspendSeller,
  reactivateSeller: sellers.reactivateSeller,
  deleteSeller: sellers.deleteSeller,
  listApplications: applications.listApplications,
  startFieldApplication: applications.startFieldApplication,
  readStaffApplication: applications.readStaffApplication,
  saveStaffAnswers: applications.saveStaffAnswers,
  submitForApplicant: applications.submitForApplicant,
  openIdentityNumber: applications.openIdentityNumber,
  assignApplication: applications.assignApplication,
  decideApplication: applications.decideApplication,
  decideApplications: applications.decideApplications,
  readDossier: dossiers.readDossier,
  checkRequirement: dossiers.checkRequirement,
  recordIdentification: dossiers.recordIdentification,
  writeVisit: dossiers.writeVisit,
  uploadStaffPapers: dossiers.uploadStaffPapers,
  openPaper: dossiers.openPaper,
  readPaper: dossiers.readPaper,
  listUnidentified: dossiers.listUnidentified,
  listRequirements: requirements.listRequirements,
  addRequirement: requirements.addRequirement,
  changeRequirement: requirements.changeRequirement,
  addMember: members.addMember,
  changeMember: members.changeMember,
  removeMember: members.removeMember,
  endMemberSignIns: members.endMemberSignIns,
  inviteMember: members.inviteMember,
  readOverview: overview.readOverview,
  exportOverview: overview.exportOverview,
  readCoverage: coverage.readCoverage,
  readCoverageCounts: coverage.readCoverageCounts,
  exportCoverage: coverage.exportCoverage,
  importMeasures: coverage.importMeasures,
  removeMeasures: coverage.removeMeasures,
  listLearners: classes.listLearners,
  listClasses: classes.listClasses,
  addClass: classes.addClass,
  readClass: classes.readClass,
  enrol: classes.enrol,
  withdraw: classes.withdraw,
  setAttendance: classes.setAttendance,
  closeClass: classes.closeClass,
  readCertificates: classes.readCertificates,
  listSellerListings: staffListings.listSellerListings,
  listListingReviews: listingReviews.listListingReviews,
  decideListingReview: listingReviews.decideListingReview,
  listModerationRules: moderation.listModerationRules,
  changeModerationRule: moderation.changeModerationRule,
  readSellerTrust: moderation.readSellerTrust,
  setSellerTrust: moderation.setSellerTrust,
  listTakedowns: moderation.listTakedowns,
  addTakedown: moderation.addTakedown,
  runTakedown: moderation.runTakedown,
  releaseTakedown: moderation.releaseTakedown,
  listReports: moderation.listReports,
  closeReport: moderation.closeReport,
  listFaultyListings: staffListings.listFaultyListings,
  readFactsOfListing: staffListings.readFactsOfListing,
  writeFactsOfListing: staffListings.writeFactsOfListing,
  listGoodsImports: goodsImports.listGoodsImports,
  startGoodsImport: goodsImports.startGoodsImport,
  readGoodsImport: goodsImports.readGoodsImport,
  listGoodsImportRows: goodsImports.listGoodsImportRows,
  changeGoodsImport: goodsImports.changeGoodsImport,
  correctGoodsImportCell: goodsImports.correctGoodsImportCell,
  runGoodsImport: goodsImports.runGoodsImport,
  undoGoodsImport: goodsImports.undoGoodsImport,
  listSearchWords: searchWords.listSearchWords,
  addSearchWord: searchWords.addSearchWord,
  changeSearchWord: searchWords.changeSearchWord,
  removeSearchWord: searchWords.removeSearchWord,
  previewSearchWord: searchWords.previewSearchWord,
  listSearchCounts: searchWords.listSearchCounts,
  listSellerOrders: staffOrders.listSellerOrders,
  findOrders: staffOrders.findOrders,
  readGroupOfOrder: staffOrders.readGroupOfOrder,
  listOrderParcels: staffOrders.listOrderParcels,
  correctTrackingForSeller: staffOrders.correctTrackingForSeller,
  readOrderCare: staffOrderCare.readOrderCare,
  answerCancelRequestForSeller: staffOrderCare.answerCancelRequestForSeller,
  listDeadlineRules: staffOrderCare.listDeadlineRules,
  addDeadlineRule: staffOrderCare.addDeadlineRule,
  listComplaints: staffComplaints.listComplaints,
  readComplaint: staffComplaints.readComplaint,
  decideComplaint: staffComplaints.decideComplaint,
  exportComplaint: staffComplaints.exportComplaint,
  listShopperReviews: staffReviews.listShopperReviews,
  moderateReview: staffReviews.moderateReview,
  listCalledQuestions: staffQuestions.listCalledQuestions,
  openCalledQuestion: staffQuestions.openCalledQuestion,
  closeCalledQuestion: staffQuestions.closeCalledQuestion,
  listUnsentMails: mails.listUnsentMails,
  sendMailAgain: mails.sendMailAgain,
  listUnpaidOrders: unpaidOrders.listUnpaidOrders,
  releaseUnpaidOrder: unpaidOrders.releaseUnpaidOrder,
  listTariffs: tariffs.listTariffs,
  addTariff: tariffs.addTariff,
  readMoney: money.readMoney,
  listBanks: money.listBanks,
  assignReview: money.assignReview,
  refundReview: money.refundReview,
  ignoreReview: money.ignoreReview,
  decideReview: money.decideReview,
  coverReversal: money.coverReversal,
  listReversals: money.listReversals,
  releaseReversal: money.releaseReversal,
  listMoneyActs: money.listMoneyActs,
  listClaims: money.listClaims,
  closeClaim: money.closeClaim,
  resolveFlag: money.resolveFlag,
  refundFlag: money.refundFlag,
  listWaitingRefunds: refunds.listWaitingRefunds,
  listApprovers: refunds.listApprovers,
  approveRefund: refunds.approveRefund,
  cancelRefund: refunds.cancelRefund,
  nameRefundAccount: refunds.nameRefundAccount,
  failRefund: refunds.failRefund,
  repeatRefund: refunds.repeatRefund,
  listDuePayouts: payouts.listDuePayouts,
  makePayoutBatch: payouts.makePayoutBatch,
  listPayoutBatches: payouts.listPayoutBatches,
  readPayoutBatch: payouts.readPayoutBatch,
  approvePayoutBatch: payouts.approvePayoutBatch,
  cancelPayoutBatch: payouts.cancelPayoutBatch,
  readPayoutFile: payouts.readPayoutFile,
  listBankFiles: bankFiles.listBankFiles,
  saveBankFile: bankFiles.saveBankFile,
  previewBankFile: bankFiles.previewBankFile,
  removeBankFile: bankFiles.removeBankFile,
  failPayout: payouts.failPayout,
  verifyBankAccount: payouts.verifyBankAccount,
  setPayoutTerms: payouts.setPayoutTerms,
  holdPayouts: payouts.holdPayouts,
  releasePayouts: payouts.releasePayouts,
  listStatementMappings: statements.listStatementMappings,
  saveStatementMapping: statements.saveStatementMapping,
  previewStatement: statements.previewStatement,
  bookStatement: statements.bookStatement,
  readFees: fees.readFees,
  addCommissionRule: fees.addCommissionRule,
  addWithholdingRule: fees.addWithholdingRule,
  changeSettlementSetting: fees.changeSettlementSetting,
  readTaxMonth: fees.readTaxMonth,
  readTaxFile: fees.readTaxFile,
  listInvoiceRequests: fees.listInvoiceRequests,
  readInvoiceFile: fees.readInvoiceFile,
  readTaxCertificate: fees.readTaxCertificate,
  readEarningsFile: fees.readEarningsFile,
  readEarnings: fees.readEarnings,
  setStaffPassword: team.setStaffPassword,
  readOwnStaff: team.readOwnStaff,
  listStaff: team.listStaff,
  changeStaffRole: team.changeStaffRole,
  setStaffPhone: team.setStaffPhone,
  listStaffSessions: team.listStaffSessions,
  endStaffSessions: team.endStaffSessions,
  removeSecondFactor: team.removeSecondFactor,
  listAuditEntries: auditLog.listAuditEntries,
  readAuditFilters: auditLog.readAuditFilters,
  exportAuditEntries: auditLog.exportAuditEntries,
}

/** Every route, by who calls it. */
export const routes = { store: storeRoutes, seller: sellerRoutes, staff: staffRoutes }
