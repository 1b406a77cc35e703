//! After a customer's zone changed: the work days of entries that know when they began.

use crate::base::ids::CustomerId;
use crate::domain::scope::StaffScope;
use crate::domain::time;
use crate::error::Result;

pub async fn entries(mut scope: StaffScope, customer: CustomerId) -> Result<()> {
    time::redate(&mut scope, customer).await?;
    scope.commit().await
}
