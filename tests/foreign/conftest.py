collect_ignore_glob = ["*/fill.py", "*/urls.py", "django_site.py"]  # no test process imports Django or what stands on it
