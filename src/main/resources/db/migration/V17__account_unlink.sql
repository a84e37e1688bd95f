-- The site on whose behalf the link was cut: whose families' time decides when the family may be told.
ALTER TABLE account_link ADD COLUMN unlinked_for_site BIGINT;
