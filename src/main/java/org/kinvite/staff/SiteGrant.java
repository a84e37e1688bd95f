package org.kinvite.staff;

import org.springframework.data.relational.core.mapping.Table;

/** A site that a staff user may see and act on. */
@Table("site_grant")
record SiteGrant(long siteId) {}
