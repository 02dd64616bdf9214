/** The drawings only the posting room needs. */
export {
  mdiAccountGroup as peoplePath,
  mdiBasket as basketPath,
  mdiBriefcaseClock as hoursPath,
  mdiCalendar as dayPath,
  mdiCashFast as payDayPath,
  mdiCashMultiple as payPath,
  mdiClockEnd as endPath,
  mdiClockStart as startPath,
  mdiDomain as companyPath,
  mdiFileSign as policyPath,
  mdiHatFedora as gearPath,
  mdiHomeAccount as farmerPath,
  mdiParking as bayPath,
  mdiWallet as payWayPath,
  mdiWeatherRainy as rainPath,
} from '@mdi/js'
