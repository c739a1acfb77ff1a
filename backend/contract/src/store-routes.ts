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
