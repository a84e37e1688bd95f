package org.kinvite.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs a family in whose contact and account another feature's page has just established, as registering does. */
public interface BeginFamilySession {

    void begin(FamilyAccount account, HttpServletRequest request, HttpServletResponse response);
}
