// A page for when there is no connection; it also lets a phone put Kinvite among its programs.
navigator.serviceWorker?.register('/service-worker.js');
