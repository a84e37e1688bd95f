/** What runs inside the application's process, where a fault cannot be injected from outside. */
package org.kinvite.faults.child;
