"""The pages that the mails of the helpdesk link to."""

from django.urls import include, path

urlpatterns = [path("", include("helpdesk.urls"))]
